import type { Article } from "../article.js";

/** schema.org's kinds of article, with what a card calls them: https://schema.org/Article and https://schema.org/SocialMediaPosting */
export const articleTypes: Readonly<Record<string, { label?: NonNullable<Article["label"]> }>> = {
  NewsArticle: {},
  ReportageNewsArticle: {},
  AnalysisNewsArticle: { label: "analysis" },
  OpinionNewsArticle: { label: "opinion" },
  BackgroundNewsArticle: {},
  ReviewNewsArticle: {},
  AskPublicNewsArticle: {},
  Article: {},
  AdvertiserContentArticle: { label: "sponsored" },
  SatiricalArticle: {},
  ScholarlyArticle: {},
  MedicalScholarlyArticle: {},
  TechArticle: {},
  Report: {},
  BlogPosting: {},
  LiveBlogPosting: { label: "live" },
  SocialMediaPosting: {},
  DiscussionForumPosting: {},
};

const byLowerCase = new Map(Object.keys(articleTypes).map((type) => [type.toLowerCase(), type]));

const vocabulary = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema\.org\/|schema:)/i;

/** A name of schema.org out of an address, a prefixed name or the name itself; `type` and `id` are what its context allows. */
export function nameInVocabulary(written: string): string {
  if (written === "type" || written === "id") return `@${written}`;
  return written.length < 200 ? written.replace(vocabulary, "") : written;
}

/** The kind of article that a type stands for; a site's own kinds are known by their endings. */
export function articleTypeOf(written: string): string | undefined {
  const name = nameInVocabulary(written.trim());
  return (
    byLowerCase.get(name.toLowerCase()) ?? (/^\w{1,60}(Article|Posting|BlogPost)$/.test(name) ? "Article" : undefined)
  );
}

export const isPageType = (written: string) =>
  /(^|Web|Item|About|Collection|FAQ|QA|Profile)Page$/.test(nameInVocabulary(written));

export const isPublicationType = (written: string) =>
  /^(WebSite|Newspaper|Periodical|Blog|Organization|NewsMediaOrganization)$/i.test(nameInVocabulary(written));

/** From an oEmbed response: https://oembed.com */
export const oembedMapping = [
  { field: "headline", from: ["title"], note: "else the first words of `html`, read as text" },
  { field: "standfirst", from: ["description"], note: "not of the specification; some give it" },
  { field: "url", from: ["web_page", "url"], note: "before them the option `url`; of a photo `url` is the picture" },
  { field: "authors[0].name", from: ["author_name"] },
  { field: "authors[0].url", from: ["author_url"] },
  { field: "source.name", from: ["provider_name"] },
  { field: "source.url", from: ["provider_url"] },
  { field: "published", from: ["upload_date"], note: "not of the specification; some give it" },
  { field: "image.src", from: ["url", "thumbnail_url"], note: "`url` of a photo" },
  { field: "image.width", from: ["width", "thumbnail_width"] },
  { field: "image.height", from: ["height", "thumbnail_height"] },
] as const;

export const passedOver: Readonly<Record<string, string>> = {
  type: "tells the format",
  version: "tells the format",
  cache_age: "for those who keep the response",
  html: "a card runs nothing and frames nothing",
  width: "of what would be framed",
  height: "of what would be framed",
};

// The article format as TypeScript sees it: assets/schema/article.schema.json says what every field means.

export interface TextRun {
  text: string;
  href?: string;
  lang?: string;
  strong?: boolean;
  em?: boolean;
  code?: boolean;
}

export type RichText = string | TextRun[];

export interface Picture {
  src: string;
  /** Empty for a picture that says nothing. */
  alt: string;
  caption?: string;
  credit?: string;
  /** Of the file, px. */
  width?: number;
  height?: number;
  /** Fractions of width and height that a crop keeps in view. */
  focalPoint?: [number, number];
  placeholder?: string;
}

export type Block =
  | { type: "paragraph"; text: RichText }
  | { type: "heading"; level?: number; text: RichText }
  | { type: "list"; ordered?: boolean; items: RichText[] }
  | { type: "quote"; text: RichText; cite?: string }
  | ({ type: "image" } & Picture)
  | { type: "divider" };

export interface NamedLink {
  name: string;
  url?: string;
}

export interface RelatedItem {
  kicker?: string;
  headline: string;
  url: string;
  summary?: string;
  image?: Picture;
}

export interface Article {
  headline: string;
  url?: string;
  id?: string;
  lang?: string;
  dir?: "auto" | "ltr" | "rtl";
  kicker?: { text: string; url?: string };
  standfirst?: string;
  authors?: NamedLink[];
  source?: NamedLink & { logo?: string };
  published?: string;
  publishedText?: string;
  updated?: string;
  readingMinutes?: number;
  label?: "live" | "breaking" | "opinion" | "analysis" | "sponsored";
  image?: Picture;
  body?: Block[];
  related?: { title?: string; items?: RelatedItem[] };
  strings?: Record<string, string>;
}

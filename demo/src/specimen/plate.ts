/** A run of a paragraph in the article format. */
export interface Run {
  text: string;
  lang?: string;
  strong?: boolean;
  em?: boolean;
  href?: string;
}

export type Text = string | Run[];

/** One text that is shown twice. */
export interface Sample {
  lang: string;
  headline: string;
  paragraphs: Text[];
  /** Design tokens of the card. */
  theme?: unknown;
  /** The same for the HTML beside it: names that `html_sample.css` knows. */
  look?: string;
  scheme?: "light" | "dark";
  /** What to look at, in English. */
  note: string;
}

/** A point of typography with its samples. */
export interface Plate {
  id: string;
  title: string;
  text: string;
  samples: Sample[];
}

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

import type { DataObject, ImportOptions, Reading } from "../../reading.js";
import type { Article } from "../article.js";

/** Is given a plain object of the source and answers an address; one that throws counts as no answer. */
export type Callback = (value: Record<string, unknown>) => string | undefined;

export interface PortableTextOptions extends ImportOptions {
  /** What is known of the article from elsewhere, its headline say; goes before what the document says. */
  fields?: Omit<Partial<Article>, "body" | "related">;
  /** The address of a picture whose asset is a reference: of an image builder, mostly. */
  imageUrl?: Callback;
  /** The address of a link that has no `href`, such as one to another document. */
  linkUrl?: Callback;
}

export function called(callback: Callback | undefined, value: DataObject, path: string, reading: Reading) {
  if (!callback) return undefined;
  try {
    const answer: unknown = callback(structuredClone(value));
    return typeof answer === "string" ? answer : undefined;
  } catch (error) {
    return reading.ignored(path, `the option for it failed: ${String(error).slice(0, 200)}`);
  }
}

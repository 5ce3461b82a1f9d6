// What the importers share: any value as plain data, and texts, dates, people, pictures and addresses out of it.

export { linkAddress } from "./content/address.js";
export { parseHtml } from "./content/markup/parse_html.js";
export { readTokens } from "./content/markup/tokens.js";
export { date, dateWords, readDate } from "./content/reading/dates.js";
export { finishArticle, pictureFile } from "./content/reading/finish_article.js";
export { memberPath } from "./content/reading/json_path.js";
export { parseJsonText } from "./content/reading/json_text.js";
export { readLanguage } from "./content/reading/language.js";
export { readMinutes, readWordCount } from "./content/reading/minutes.js";
export { namesIn, readNamed, readPeople } from "./content/reading/people.js";
export { readBestPicture, readPicture, readPictureAddress, readSide } from "./content/reading/pictures.js";
export {
  type FieldMapping,
  type FieldReader,
  Fields,
  type ImportOptions,
  listOf,
  objectSource,
  Reading,
  readMapped,
  type Source,
  scalar,
} from "./content/reading/reading.js";
export { type Data, type DataObject, isObject, snapshot } from "./content/reading/snapshot.js";
export {
  cleanCharacters,
  cleanLine,
  decodeText,
  isMarkup,
  type Read,
  readText,
  wordsOfMarkup,
} from "./content/reading/text.js";
export { treeOf } from "./content/reading/tree.js";
export { raisedText } from "./content.js";

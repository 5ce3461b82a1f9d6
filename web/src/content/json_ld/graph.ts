import { type Data, type DataObject, isObject, memberPath, type Source } from "../../reading.js";
import { articleTypeOf, nameInVocabulary } from "./types.js";

/** An article that the source may be about. */
export interface Candidate {
  node: Source<DataObject>;
  /** The kind of article. */
  type: string;
  isMain: boolean;
}

/** Members that lead to the article itself; others lead to what it refers to. */
const ways = new Set(["@graph", "@included", "mainEntity", "mainEntityOfPage"]);
/** Lists of articles: of one alone it is the article. */
const lists = new Set(["itemListElement", "item", "blogPost", "blogPosts", "hasPart", "about", "subjectOf"]);

const deepestWay = 12;

export function member(object: DataObject, name: string): Data | undefined {
  for (const written of Object.keys(object)) if (nameInVocabulary(written) === name) return object[written];
  return undefined;
}

export function typesOf(object: DataObject): string[] {
  const type = member(object, "@type");
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === "string");
}

const idOf = (object: DataObject) => {
  const id = member(object, "@id");
  return typeof id === "string" && id ? id : undefined;
};

/** Nothing in it but who it is: it stands for another node. */
function isReference(object: DataObject): boolean {
  const names = Object.keys(object).map(nameInVocabulary);
  return names.length <= 3 && names.every((name) => name === "@id" || name === "@type" || name === "@context");
}

/** The nodes of a JSON-LD text, however they are nested, and their references to each other, in circles too. */
export class Graph {
  readonly #nodes = new Map<string, Source<DataObject>>();
  readonly #visited = new Set<DataObject>();
  /** One value may stand in many places. */
  readonly #indexed = new Set<Data>();
  readonly #root: Source;

  constructor(root: Data) {
    this.#root = { value: root, path: "$" };
    const open: Source[] = [this.#root];
    for (let at = open.pop(); at; at = open.pop()) this.#index(at, open);
  }

  #index({ value, path }: Source, open: Source[]): void {
    if (typeof value !== "object" || value === null || this.#indexed.has(value)) return;
    this.#indexed.add(value);
    if (isObject(value)) {
      const id = idOf(value);
      const known = id === undefined ? undefined : this.#nodes.get(id);
      const isFuller = !known || Object.keys(value).length > Object.keys(known.value).length;
      if (id !== undefined && !isReference(value) && isFuller) this.#nodes.set(id, { value, path });
    }
    const names: Iterable<string | number> = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const name of names) {
      const inner = (value as DataObject)[name];
      if (typeof inner === "object" && inner !== null) open.push({ value: inner, path: memberPath(path, name) });
    }
  }

  /** The fullest node of the same name, as which a reference stands for it; what has no name is itself. */
  readonly resolve = (source: Source): Source => {
    const node = this.#lookUp(source);
    for (const { value } of [source, node]) if (isObject(value)) this.#visited.add(value);
    return node;
  };

  /** The articles on the ways that lead to what the source is about; those of lists where there is no other. */
  candidates(): Candidate[] {
    const found = this.#follow(ways);
    if (found.length > 0) return found;
    const listed = this.#follow(new Set([...ways, ...lists]));
    return listed.length === 1 ? listed : [];
  }

  #follow(followed: ReadonlySet<string>): Candidate[] {
    const found = new Map<DataObject, Candidate>();
    const seen = new Set<Data>();
    const walk = (source: Source, depth: number, isMain: boolean) => {
      const { value, path } = this.#lookUp(source);
      if (typeof value !== "object" || value === null || depth > deepestWay) return;
      const known = isObject(value) ? found.get(value) : undefined;
      if (known) known.isMain ||= isMain;
      if (seen.has(value)) return;
      seen.add(value);
      if (Array.isArray(value)) {
        for (const [index, each] of value.entries()) {
          if (typeof each === "object") walk({ value: each, path: memberPath(path, index) }, depth + 1, isMain);
        }
        return;
      }
      const type = typesOf(value).map(articleTypeOf).find(Boolean) ?? typeByContent(value);
      if (type) found.set(value, { node: { value, path }, type, isMain });
      for (const written of Object.keys(value)) {
        const name = nameInVocabulary(written);
        if (!followed.has(name)) continue;
        walk({ value: value[written]!, path: memberPath(path, written) }, depth + 1, name === "mainEntity");
      }
    };
    walk(this.#root, 0, false);
    return [...found.values()];
  }

  #lookUp(source: Source): Source {
    const id = isObject(source.value) ? idOf(source.value) : undefined;
    const node = id === undefined ? undefined : this.#nodes.get(id);
    // Two nodes of one name that are different things, as an article and its page, stay apart.
    const isSame =
      node && (isReference(source.value as DataObject) || shareType(source.value as DataObject, node.value));
    return isSame ? node : source;
  }

  /** The nodes at the top that nothing came of. */
  unvisited(): Source<DataObject>[] {
    const tops: Source[] = [];
    const add = ({ value, path }: Source) => {
      if (!Array.isArray(value)) tops.push({ value, path });
      else for (const [index, each] of value.entries()) tops.push({ value: each, path: memberPath(path, index) });
    };
    add(this.#root);
    for (const { value, path } of [...tops]) {
      if (isObject(value) && value["@graph"]) add({ value: value["@graph"], path: memberPath(path, "@graph") });
    }
    return tops.filter(
      (top): top is Source<DataObject> => isObject(top.value) && !top.value["@graph"] && !this.#visited.has(top.value),
    );
  }
}

function shareType(one: DataObject, other: DataObject): boolean {
  const types = typesOf(one);
  return types.length === 0 || typesOf(other).some((type) => types.includes(type));
}

/** A node that names no type, with what only articles have. */
function typeByContent(object: DataObject): string | undefined {
  if (typesOf(object).length > 0 || !member(object, "headline")) return undefined;
  const parts = ["articleBody", "datePublished", "author", "image", "description"];
  return parts.some((name) => member(object, name) !== undefined) ? "Article" : undefined;
}

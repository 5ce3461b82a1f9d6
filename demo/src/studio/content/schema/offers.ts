import { definition, type Path, type Schema, typeOf } from "./schema.js";

/** What may be written at a place. */
export interface Offer {
  /** JSON text. */
  text: string;
  description: string;
}

const shapes: Record<string, string> = {
  string: '""',
  array: "[]",
  object: "{}",
  boolean: "true",
  number: "0",
  integer: "1",
};

/** Every schema that holds at once: what is referred to, all parts, and both sides of a condition that is not decided. */
function* parts(root: Schema, schema: Schema, value: unknown): Generator<Schema> {
  yield schema;
  if (schema.$ref) yield* parts(root, definition(root, schema.$ref), value);
  for (const part of schema.allOf ?? []) yield* parts(root, part, value);
  if (!schema.if) return;
  const decided = decide(schema.if, value);
  if (decided !== false && schema.then) yield* parts(root, schema.then, value);
  if (decided !== true && schema.else) yield* parts(root, schema.else, value);
}

/** Whether a condition on a constant property, or on the type, holds; undefined while the value does not tell. */
function decide(condition: Schema, value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  if (condition.not) return negated(decide(condition.not, value));
  if (condition.type) return [condition.type].flat().includes(typeOf(value));
  for (const [name, { const: wanted }] of Object.entries(condition.properties ?? {})) {
    const field = (value as Record<string, unknown>)?.[name];
    if (field === undefined) return undefined;
    if (wanted !== undefined) return field === wanted;
  }
  return undefined;
}

const negated = (value: boolean | undefined) => (value === undefined ? undefined : !value);

/** The schemas of the place that `path` leads to within `value`. */
function schemasAt(root: Schema, value: unknown, path: Path): Schema[] {
  let schemas: Schema[] = [...parts(root, root, value)];
  let current = value;
  for (const step of path) {
    current = (current as Record<string | number, unknown> | undefined)?.[step];
    schemas = schemas
      .flatMap((schema) => (typeof step === "number" ? (schema.items ?? []) : (schema.properties?.[step] ?? [])))
      .flatMap((schema) => [...parts(root, schema, current)]);
  }
  return schemas;
}

/** The properties that an object at `path` may still have. */
export function propertyOffers(root: Schema, value: unknown, path: Path): Offer[] {
  const there = path.reduce<unknown>((current, step) => (current as Record<string | number, unknown>)?.[step], value);
  const offers = new Map<string, Offer>();
  for (const schema of schemasAt(root, value, path)) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (there && Object.hasOwn(there as object, name)) continue;
      const known = offers.get(name)?.description;
      const [described] = [...parts(root, property, undefined)].flatMap(({ description }) => description ?? []);
      offers.set(name, { text: JSON.stringify(name), description: known || described || "" });
    }
  }
  return [...offers.values()];
}

/** What the value at `path` may be: constants, examples, and the empty shapes of its types. */
export function valueOffers(root: Schema, value: unknown, path: Path): Offer[] {
  const offers = new Map<string, Offer>();
  const offer = (text: string | undefined, description = "") => {
    if (text !== undefined && !offers.has(text)) offers.set(text, { text, description });
  };
  for (const schema of schemasAt(root, value, path)) {
    for (const option of schema.enum ?? []) if (option !== null) offer(JSON.stringify(option), schema.description);
    for (const example of schema.examples ?? []) offer(JSON.stringify(example), schema.description);
  }
  if (offers.size > 0) return [...offers.values()];
  for (const schema of schemasAt(root, value, path)) {
    for (const type of [schema.type ?? []].flat()) offer(shapes[type], schema.description);
    if (schema.type === "boolean" || [schema.type].flat().includes("boolean")) offer("false");
  }
  return [...offers.values()];
}

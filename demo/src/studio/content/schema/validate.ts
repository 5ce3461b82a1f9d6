import { definition, type Path, type Schema, typeOf } from "./schema.js";

/** One objection. */
export interface Objection {
  path: Path;
  /** The name of a property that is missing at `path`. */
  missing?: string;
  reason: string;
}

const most = 100;
const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, "u");
  patterns.set(source, known);
  return known;
}

const isType = (value: unknown, type: string) =>
  type === "integer" ? Number.isInteger(value) : type === typeOf(value);

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

// The schema's own texts count characters, not units of UTF-16.
const isLonger = (text: string, limit: number) => text.length > limit && [...text].length > limit;

/** What a schema has against a value, at most a hundred objections, in the order of the value. */
export function objections(root: Schema, value: unknown): Objection[] {
  const found: Objection[] = [];
  check(root, root, value, [], found);
  return found;
}

const accepts = (root: Schema, schema: Schema, value: unknown): boolean => {
  const found: Objection[] = [];
  check(root, schema, value, [], found);
  return found.length === 0;
};

function check(root: Schema, schema: Schema, value: unknown, path: Path, found: Objection[]): void {
  if (found.length >= most) return;
  const object = (reason: string) => found.push({ path, reason });
  if (schema.$ref) check(root, definition(root, schema.$ref), value, path, found);
  if (schema.type) {
    const types = [schema.type].flat();
    if (!types.some((type) => isType(value, type))) {
      return void object(`is ${typeOf(value)}; ${types.join(" or ")} is expected`);
    }
  }
  if (schema.enum && !schema.enum.some((option) => isSame(option, value))) {
    object(`is none of ${schema.enum.map((option) => JSON.stringify(option)).join(", ")}`);
  }
  if ("const" in schema && !isSame(schema.const, value)) object(`is not ${JSON.stringify(schema.const)}`);
  if (typeof value === "number") checkNumber(schema, value, object);
  if (typeof value === "string") checkText(schema, value, object);
  if (Array.isArray(value)) checkItems(root, schema, value, path, found);
  else if (typeOf(value) === "object") checkProperties(root, schema, value as object, path, found);
  for (const part of schema.allOf ?? []) check(root, part, value, path, found);
  if (schema.not && accepts(root, schema.not, value)) object("is what is not allowed here");
  if (!schema.if) return;
  const next = accepts(root, schema.if, value) ? schema.then : schema.else;
  if (next) check(root, next, value, path, found);
}

function checkNumber({ minimum, maximum }: Schema, value: number, object: (reason: string) => void): void {
  if (minimum !== undefined && value < minimum) object(`is below ${minimum}`);
  if (maximum !== undefined && value > maximum) object(`is over ${maximum}`);
}

function checkText(schema: Schema, value: string, object: (reason: string) => void): void {
  if (schema.maxLength !== undefined && isLonger(value, schema.maxLength)) object(`is longer than ${schema.maxLength}`);
  if (schema.pattern === undefined || pattern(schema.pattern).test(value)) return;
  object(value.trim() === "" ? "is empty" : (schema.description ?? "is not of the form that is expected"));
}

function checkItems(root: Schema, schema: Schema, value: unknown[], path: Path, found: Objection[]): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = schema;
  if (value.length < minItems)
    found.push({ path, reason: `has ${value.length} items; at least ${minItems} are expected` });
  if (value.length > maxItems)
    found.push({ path, reason: `has ${value.length} items; at most ${maxItems} are allowed` });
  if (!items) return;
  for (let index = 0; index < value.length && found.length < most; ++index) {
    check(root, items, value[index], [...path, index], found);
  }
}

function checkProperties(root: Schema, schema: Schema, value: object, path: Path, found: Objection[]): void {
  const fields = value as Record<string, unknown>;
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(fields, name)) found.push({ path, missing: name, reason: `has no “${name}”` });
  }
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (Object.hasOwn(fields, name)) check(root, part, fields[name], [...path, name], found);
  }
}

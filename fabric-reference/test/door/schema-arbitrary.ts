// Valid documents out of the schemas of the OpenAPI document, as arbitraries: small ones, in which every branch appears.
import fc, { type Arbitrary } from "fast-check";
import { contractDocument } from "../../src/door/openapi-document.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Most entries of a list and characters of a text: what is wrong with large ones is for the tests of limits. */
const MOST_ENTRIES = 3;
const MOST_CHARACTERS = 24;

const schemas = contractDocument().components.schemas as Readonly<Record<string, Schema>>;
const made = new Map<string, Arbitrary<Json>>();
const anyJson = fc.jsonValue({ maxDepth: 3 }) as Arbitrary<Json>;

/** Documents of a schema of the OpenAPI document, by its name. */
export function documentsOf(name: string): Arbitrary<Json> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  const arbitrary = arbitraryOf(schema);
  made.set(name, arbitrary);
  return arbitrary;
}

function arbitraryOf(schema: Schema): Arbitrary<Json> {
  if (schema.$ref !== undefined) return documentsOf(schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) return fc.oneof(...branches.map(arbitraryOf));
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({
        min: schema.minimum ?? -1_000,
        max: Math.min(schema.maximum ?? 1_000, Number.MAX_SAFE_INTEGER),
      });
    case "number":
      return fc.double({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000, noNaN: true });
    case "string":
      return texts(schema);
    case "array":
      return lists(schema);
    case "object":
      return objects(schema);
    default:
      return anyJson;
  }
}

function texts({ pattern, minLength = 0, maxLength = MOST_CHARACTERS }: Schema): Arbitrary<Json> {
  if (pattern !== undefined)
    return fc
      .stringMatching(new RegExp(pattern))
      .filter((text) => text.length >= minLength && text.length <= maxLength * 20);
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, MOST_CHARACTERS)) });
}

function lists({ items = {}, minItems = 0, maxItems = MOST_ENTRIES, uniqueItems = false }: Schema): Arbitrary<Json> {
  const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, MOST_ENTRIES)) };
  const entry = arbitraryOf(items);
  return uniqueItems
    ? fc.uniqueArray(entry, { ...bounds, selector: (value) => JSON.stringify(value) })
    : fc.array(entry, bounds);
}

function objects({ properties = {}, required = [], additionalProperties, propertyNames }: Schema): Arbitrary<Json> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)])),
    { requiredKeys: [...required] },
  ) as Arbitrary<{ [key: string]: Json }>;
  if (additionalProperties === undefined || additionalProperties === false || Object.keys(properties).length > 0)
    return known;
  const names =
    propertyNames === undefined
      ? fc.string({ maxLength: 8 })
      : (arbitraryOf({ type: "string", ...propertyNames }) as Arbitrary<string>);
  return fc.dictionary(names, additionalProperties === true ? anyJson : arbitraryOf(additionalProperties), {
    maxKeys: 2,
  });
}

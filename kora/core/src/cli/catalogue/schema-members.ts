import type { JsonObject, JsonValue } from "@krako/rules";

/** One member that a schema names, at any depth. */
export interface SchemaMember {
  /** `documents`, `documents[].id`. */
  readonly path: string;
  readonly required: boolean;
  /** What may stand there, with its limits, in words. */
  readonly kind: string;
  /** What it means, as the schema says; empty where it says nothing. */
  readonly meaning: string;
}

/** Levels of members that are shown. */
const MOST_LEVELS = 4;

/** The members of an object's schema, each followed by its own. */
export function schemaMembers(schema: JsonObject, prefix = "", level = 0): readonly SchemaMember[] {
  const properties = objectAt(schema, "properties");
  const required = listAt(schema, "required");
  return Object.entries(properties).flatMap(([name, value]): SchemaMember[] => {
    const member = isObject(value) ? value : {};
    const path = `${prefix}${name}`;
    const { description } = member;
    const own: SchemaMember = {
      path,
      required: required.includes(name),
      kind: kindOf(member),
      meaning: typeof description === "string" ? description : "",
    };
    if (level === MOST_LEVELS) return [own];
    const items = objectAt(member, "items");
    return [own, ...schemaMembers(member, `${path}.`, level + 1), ...schemaMembers(items, `${path}[].`, level + 1)];
  });
}

/** What a schema lets through, in a few words. */
export function kindOf(schema: JsonObject): string {
  const choices = listAt(schema, "enum");
  if (choices.length > 0) return choices.map((choice) => JSON.stringify(choice)).join(", ");
  switch (schema["type"]) {
    case "string":
      return `text${atMost(schema, "maxLength", "characters")}`;
    case "integer":
      return `whole number${range(schema)}`;
    case "number":
      return `number${range(schema)}`;
    case "boolean":
      return "true or false";
    case "array":
      return `list${listLength(schema)}${listOf(objectAt(schema, "items"))}`;
    case "object":
      return `object${valuesOf(objectAt(schema, "additionalProperties"))}`;
    default:
      return "any JSON value";
  }
}

/** An object whose names are free: what each of its values may be. */
function valuesOf(values: JsonObject): string {
  return Object.keys(values).length === 0 ? "" : `, each value: ${kindOf(values)}`;
}

function listOf(items: JsonObject): string {
  if (Object.keys(items).length === 0) return "";
  return ` of: ${kindOf(items)}`;
}

function listLength(schema: JsonObject): string {
  const { minItems, maxItems } = schema;
  if (typeof minItems === "number" && minItems === maxItems) return ` of ${said(maxItems)} items`;
  if (typeof minItems === "number" && typeof maxItems === "number")
    return `, ${said(minItems)} to ${said(maxItems)} items`;
  return atMost(schema, "maxItems", "items");
}

function atMost(schema: JsonObject, keyword: string, unit: string): string {
  const most = schema[keyword];
  return typeof most === "number" ? `, at most ${said(most)} ${unit}` : "";
}

function range({ minimum, maximum }: JsonObject): string {
  if (typeof minimum === "number" && typeof maximum === "number") return `, ${said(minimum)} to ${said(maximum)}`;
  if (typeof minimum === "number") return `, at least ${said(minimum)}`;
  return typeof maximum === "number" ? `, at most ${said(maximum)}` : "";
}

function said(value: number): string {
  return value.toLocaleString("en");
}

function objectAt(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword];
  return isObject(value) ? value : {};
}

function listAt(schema: JsonObject, keyword: string): readonly JsonValue[] {
  const value = schema[keyword];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

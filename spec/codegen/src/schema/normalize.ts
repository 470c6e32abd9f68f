/** Turns the per-model JSON Schema files of one version into one self-contained bundle. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bundle, isSchema, mapSchemas, refName, refTo, type Schema } from "./schema.ts";

export function loadBundle(directory: string, id: string): Bundle {
  const defs: Record<string, Schema> = {};
  const files = readdirSync(directory).filter((file) => file.endsWith(".json"));
  for (const file of files.sort()) {
    const name = file.slice(0, -".json".length);
    const raw = JSON.parse(readFileSync(join(directory, file), "utf8")) as Schema;
    defs[name] = { title: name, ...normalize(raw) };
  }
  for (const def of Object.values(defs)) discriminate(def, defs);
  return { $schema: "https://json-schema.org/draft/2020-12/schema", $id: id, $defs: defs };
}

function normalize(raw: Schema): Schema {
  const { $schema: _schema, $id: _id, $defs, ...schema } = raw;
  if ($defs !== undefined) throw new Error(`give a name of its own to ${Object.keys($defs as Schema).join(", ")}`);
  return mapSchemas(schema, (inner) => STEPS.reduce<Schema>((result, step) => step(result), inner)) as Schema;
}

const STEPS: readonly ((schema: Schema) => Schema)[] = [
  localReference,
  withoutEmptyProperties,
  additionalProperties,
  enumeration,
  collapsedNull,
  typedItems,
];

function localReference(schema: Schema): Schema {
  if (typeof schema.$ref !== "string") return schema;
  const file = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  return { ...schema, $ref: refTo(file.replace(/\.json$/, "")) };
}

function withoutEmptyProperties(schema: Schema): Schema {
  if (!isSchema(schema.properties) || Object.keys(schema.properties).length > 0) return schema;
  const { properties: _empty, ...rest } = schema;
  return rest;
}

/** Objects here are flat, so that `additionalProperties` says the same as `unevaluatedProperties` and costs less. */
function additionalProperties(schema: Schema): Schema {
  if (!("unevaluatedProperties" in schema)) return schema;
  const { unevaluatedProperties: value, ...rest } = schema;
  if (isSchema(value) && isSchema(value.not) && Object.keys(value.not).length === 0)
    return { ...rest, additionalProperties: false };
  const anything = isSchema(value) && Object.keys(value).length === 0;
  return { ...rest, additionalProperties: anything ? true : value };
}

/** Several constants become one `enum`; with a bare string beside them they become an open one. */
function enumeration(schema: Schema): Schema {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const constants = anyOf.filter((branch) => "const" in branch);
  if (constants.length === 0) return schema;
  const closed = { type: "string", enum: constants.map((branch) => branch.const) };
  if (constants.length === anyOf.length) return { ...rest, ...closed };
  const others = anyOf.filter((branch) => !("const" in branch));
  if (others.length !== 1 || others[0].type !== "string") throw new Error("an open list is constants and one string");
  return { ...rest, anyOf: [closed, { type: "string" }] };
}

/** An inline scalar or null becomes one type list. */
function collapsedNull(schema: Schema): Schema {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const other = anyOf.find((branch) => branch.type !== "null");
  if (other === undefined || !anyOf.some((branch) => branch.type === "null") || typeof other.type !== "string")
    return schema;
  return { ...other, ...rest, type: [other.type, "null"] };
}

/**
 * Says the type of unique items beside their reference. A validator that reads only that far, as Ajv does, then compares them
 * by hash; otherwise it compares every pair, and 10,000 dependencies become a way to keep a server busy.
 */
function typedItems(schema: Schema): Schema {
  if (schema.uniqueItems !== true || !isSchema(schema.items) || schema.items.$ref === undefined) return schema;
  return { ...schema, items: { type: "string", ...schema.items } };
}

/** A union of definitions that share a constant tag is told apart by it. */
function discriminate(def: Schema, defs: Readonly<Record<string, Schema>>): void {
  const branches = def.oneOf;
  if (!Array.isArray(branches)) return;
  const properties = branches.map((branch) => defs[refName(branch.$ref)]?.properties as Record<string, Schema>);
  const tag = Object.keys(properties[0] ?? {}).find((name) =>
    properties.every((each) => "const" in (each[name] ?? {})),
  );
  if (tag === undefined) throw new Error(`the union ${String(def.title)} has no common tag`);
  const oneOf = branches.map(({ $ref }) => ({ $ref }));
  Object.assign(def, { type: "object", discriminator: { propertyName: tag }, oneOf });
}

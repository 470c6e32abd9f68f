import type { JsonObject, JsonSchemaDocument, V01Rule, V01Task } from "@krako/contracts";
import { joinPointer } from "@krako/rules";
import { fromDraft7, type Rest } from "./draft-7-schema.ts";
import type { TakeNote } from "./import-notes.ts";

/** What is known of the members of an output besides what the document says. */
export interface KnownOutput {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly rest: Rest;
}

/**
 * The output schema of a v0.1 task: its `verify.schema`, with the members that are known besides, and what its rules ask. For a model
 * the members are those it was asked for, `output_schema`. Null where v0.1 had nothing to check by.
 */
export function v01OutputSchema(
  { verify, run }: V01Task,
  at: string,
  known: KnownOutput,
  note: TakeNote,
): JsonSchemaDocument | null {
  const place = verify?.schema ? "/verify/schema" : "/run/spec/output_schema";
  const written = verify?.schema ?? (run.kind === "llm" ? run.spec.output_schema : null);
  if (written === null) return null;
  const asked = run.kind === "llm" ? membersOf(run.spec.output_schema) : {};
  const properties = { ...known.properties, ...asked, ...membersOf(written) };
  const isObject = written["type"] === "object" || written["type"] === undefined;
  const whole = isObject && Object.keys(properties).length > 0 ? { ...written, type: "object", properties } : written;
  return withRules(fromDraft7(whole, known.rest, at + place, note), verify?.rules ?? [], `${at}/verify/rules`, note);
}

function membersOf(schema: JsonObject): Readonly<Record<string, unknown>> {
  const { properties } = schema;
  return typeof properties === "object" && properties !== null ? (properties as Record<string, unknown>) : {};
}

/** Rules say what a schema can say as well: members that are required, bounds of a number. */
function withRules(
  schema: JsonSchemaDocument,
  rules: readonly V01Rule[],
  at: string,
  note: TakeNote,
): JsonSchemaDocument {
  const required = new Set(Array.isArray(schema["required"]) ? (schema["required"] as string[]) : []);
  const properties: Record<string, unknown> = { ...membersOf(schema) };
  rules.forEach((rule, r) => {
    if (rule.kind === "required") for (const path of rule.paths) required.add(path);
    else if (rule.min > rule.max) note(joinPointer(at, r), "No number is within these bounds; the rule was left out.");
    else properties[rule.path] = within(properties[rule.path], rule.min, rule.max);
  });
  for (const name of required) if (schema["type"] === "object") properties[name] ??= { $ref: "#/$defs/any" };
  const names = Object.keys(properties);
  return withAny({
    ...schema,
    ...(required.size === 0 ? {} : { required: [...required] }),
    ...(names.length === 0 ? {} : { properties }),
  });
}

function within(schema: unknown, min: number, max: number): unknown {
  const bounds = { type: "number", minimum: min, maximum: max };
  return schema === undefined ? bounds : { allOf: [schema, bounds] };
}

/** A member that is required and not described may be anything. */
function withAny(schema: JsonSchemaDocument): JsonSchemaDocument {
  const refers = Object.values(membersOf(schema)).some((each) => (each as { $ref?: unknown }).$ref === "#/$defs/any");
  const defs = (schema["$defs"] ?? {}) as Record<string, unknown>;
  if (!refers || "any" in defs) return schema;
  const { $defs } = fromDraft7({ type: "object" }, "open", "", () => {});
  return { ...schema, $defs: { ...defs, ...($defs as object) } };
}

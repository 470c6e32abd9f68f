import type { Binding, TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { nearest } from "@krako/contracts/nearest";
import {
  DocumentWriter,
  type JsonObject,
  joinPointer,
  type Operation,
  type OperationPlugin,
  pointerTokens,
  readPointer,
} from "@krako/rules";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

/** Operations by name, as plugins bring them. */
export type KnownOperations = ReadonlyMap<string, Operation>;

/** The operations of plugins by name. */
export function operationsByName(plugins: readonly OperationPlugin[]): KnownOperations {
  return new Map(plugins.flatMap(({ operations }) => operations).map((operation) => [operation.name, operation]));
}

/** What is told of one input, and of all inputs of a graph. */
const MOST_OF_ONE = 20;
const MOST_OF_ALL = 200;

/**
 * What the operations of a valid graph would refuse of their inputs as far as they are written: members that they do not know or
 * that are missing, and values of the wrong type; and tasks of another type than their operation. What is bound is known only when it
 * runs, and what operations are not known here is not checked. Nothing of a value is shown.
 */
export function checkInputs(graph: TaskGraph, operations: KnownOperations): Violation[] {
  const violations: Violation[] = [];
  for (let u = 0; u < graph.work_units.length && violations.length < MOST_OF_ALL; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    const operation = operations.get(unit.operation);
    if (operation === undefined || unit.model !== undefined) continue;
    const at = `/work_units/${u}`;
    if (operation.type !== unit.type) violations.push(wrongType(at, unit, operation));
    else violations.push(...inputFaults(at, unit, operation).slice(0, MOST_OF_ONE));
  }
  return violations;
}

function wrongType(at: string, { type }: WorkUnit, { name, type: own }: Operation): Violation {
  return {
    rule: "CAP-002",
    pointer: `${at}/type`,
    message: `Operation "${name}" is for units of type ${own}, and this one is ${type}.`,
    mend: `Write "type": "${own}", or name another operation.`,
  };
}

function inputFaults(at: string, unit: WorkUnit, operation: Operation): Violation[] {
  const check = checkOf(operation);
  if (check === null) return [];
  const { document, holes } = withHoles(unit.input as JsonObject, unit.bindings);
  if (check(document)) return [];
  const told = (check.errors ?? []).filter((error) => !isPartial(error) && !isAboutHole(error, holes));
  return told.map(
    (error) => notAList(`${at}/input`, operation.name, error, holes) ?? fault(`${at}/input`, operation.name, error),
  );
}

/** A list that is not written: what is bound to its places makes it an object. */
function notAList(at: string, operation: string, error: ErrorObject, holes: readonly string[]): Violation | null {
  const { instancePath, keyword, params } = error;
  const inside = holes.find((hole) => hole.startsWith(`${instancePath}/`));
  if (keyword !== "type" || params["type"] !== "array" || inside === undefined) return null;
  return {
    rule: "GRAPH-001",
    pointer: at + instancePath,
    message: `Operation "${operation}" takes a list for "${instancePath}", and "${inside}" is bound into none: it would be a member of an object.`,
    mend: `Write an empty list at "${instancePath}" of the input, or bind to "${instancePath}" itself.`,
  };
}

const CHECKS = new WeakMap<object, ValidateFunction | null>();
let engine: Ajv2020 | undefined;

/** Compiled once for each operation; null for one that describes no input, or not in JSON Schema. */
function checkOf({ inputSchema }: Operation): ValidateFunction | null {
  if (inputSchema === undefined) return null;
  const known = CHECKS.get(inputSchema);
  if (known !== undefined) return known;
  engine ??= new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateFormats: false,
    addUsedSchema: false,
  });
  let compiled: ValidateFunction | null = null;
  try {
    compiled = engine.compile(inputSchema);
  } catch {
    // The operation itself refuses what it cannot work on; its description is only an early word about it.
  }
  CHECKS.set(inputSchema, compiled);
  return compiled;
}

/** The input with a null at every place that is bound, and those places. */
function withHoles(input: JsonObject, bindings: readonly Binding[]): { document: unknown; holes: readonly string[] } {
  if (bindings.length === 0) return { document: input, holes: [] };
  const writer = new DocumentWriter(input);
  const holes = bindings.map(({ to }) => {
    const tokens = pointerTokens(to);
    const list = tokens.at(-1) === "-" ? readPointer(writer.document, tokens.slice(0, -1)) : null;
    writer.write(to, null);
    const place = Array.isArray(list) ? [...tokens.slice(0, -1), String(list.length)] : tokens;
    return place.reduce(joinPointer, "");
  });
  return { document: writer.document, holes };
}

/** What one of several possibilities says of a value; that none of them holds is said as well. */
function isPartial({ schemaPath }: ErrorObject): boolean {
  return /\/(?:(?:anyOf|oneOf)\/\d+|not|if|contains|propertyNames)\//.test(schemaPath);
}

/** Keywords whose verdict on a value depends on what is inside it. */
const LOOKS_INSIDE: ReadonlySet<string> = new Set(
  ["anyOf", "oneOf", "not", "if", "const", "enum", "contains", "uniqueItems", "dependentRequired"].concat(
    "propertyNames",
  ),
);

function isAboutHole({ instancePath, keyword }: ErrorObject, holes: readonly string[]): boolean {
  return holes.some(
    (hole) =>
      instancePath === hole ||
      instancePath.startsWith(`${hole}/`) ||
      (LOOKS_INSIDE.has(keyword) && hole.startsWith(`${instancePath}/`)),
  );
}

function fault(at: string, operation: string, error: ErrorObject): Violation {
  const { instancePath, params, parentSchema } = error;
  const place = instancePath === "" ? "its input" : `"${instancePath}"`;
  const unknown: unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof unknown === "string") {
    const known = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
    const near = nearest(unknown, known);
    return {
      rule: "GRAPH-001",
      pointer: joinPointer(at + instancePath, unknown),
      message: `Operation "${operation}" knows no member "${unknown.slice(0, MOST_SHOWN)}" of ${place}.`,
      mend: near === undefined ? `It takes ${known.join(", ") || "none"}.` : `Did you mean "${near}"?`,
    };
  }
  const missing: unknown = params["missingProperty"];
  if (typeof missing === "string")
    return {
      rule: "GRAPH-001",
      pointer: at + instancePath,
      message: `Operation "${operation}" needs a member "${missing}" of ${place}.`,
      mend: `Write "${missing}", or bind it.`,
    };
  return {
    rule: "GRAPH-001",
    pointer: at + instancePath,
    message: `Operation "${operation}" takes something else for ${place}: it ${says(error)}.`,
    mend: `kora operations ${operation} says what it takes.`,
  };
}

/** Characters of a name that are shown. */
const MOST_SHOWN = 60;

/** Characters of a list of values that are shown. */
const MOST_LISTED = 200;

function says({ keyword, params, message = "is not what it takes" }: ErrorObject): string {
  if (keyword === "anyOf" || keyword === "oneOf") return "is none of what is possible there";
  const values: unknown = params["allowedValues"];
  if (!Array.isArray(values)) return message;
  const listed = values.map((value) => JSON.stringify(value)).join(", ");
  return `must be one of ${listed.length > MOST_LISTED ? `${listed.slice(0, MOST_LISTED)}…` : listed}`;
}

import type { Violation } from "@krako/contracts";
import type { DeclaredOperation, DeclaredParameter, ParameterSchema } from "./openapi-document.ts";
import { malformed } from "./refusals.ts";

/** What the parameters of a request say, by name. Only declared names are in it. */
export type Values = Readonly<Record<string, string | number | undefined>>;

export interface Parameters {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
}

/** The request as far as parameters come from it. */
export interface ParameterSources {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** As in the target, without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly header: Readonly<Record<string, string | undefined>>;
}

/** Reads the parameters of one operation. */
export type ReadParameters = (sources: ParameterSources) => Parameters;

/** Headers that the door reads itself, before it knows the operation. */
const READ_BEFORE: ReadonlySet<string> = new Set(["krako-contract-version", "traceparent"]);

/** Query parameters that one request may have: more than any operation declares. */
const MOST_QUERY_PARAMETERS = 32;

const INTEGER = /^(0|-?[1-9]\d{0,15})$/;

type Decode = (text: string) => string | number | Fault;
class Fault {
  readonly expected: string;
  constructor(expected: string) {
    this.expected = expected;
  }
}

/**
 * Makes the reader of an operation's parameters. It refuses what is malformed, what is missing, what comes twice and, in the query, what
 * is not declared (VER-003), all in one answer of 400. Values are never repeated in it.
 */
export function parameterReader(operation: DeclaredOperation): ReadParameters {
  const readers = {
    path: readerOf(operation, "path"),
    query: readerOf(operation, "query"),
    header: readerOf(operation, "header"),
  };
  return ({ path, query, header }) => {
    const violations: Violation[] = [];
    const texts = queryTexts(query, readers.query.names, violations);
    const values = {
      path: readers.path.read((name) => path[name], violations),
      query: readers.query.read((name) => texts.get(name), violations),
      header: readers.header.read((name) => header[name.toLowerCase()], violations),
    };
    if (violations.length > 0)
      throw malformed("invalid_parameter", "A parameter is not valid.", "Nothing was executed.", violations);
    return values;
  };
}

function readerOf(
  operation: DeclaredOperation,
  place: DeclaredParameter["in"],
): {
  readonly names: ReadonlySet<string>;
  readonly read: (textOf: (name: string) => string | undefined, violations: Violation[]) => Values;
} {
  const declared = operation.parameters
    .filter((each) => each.in === place && !READ_BEFORE.has(each.name.toLowerCase()))
    .map((each) => ({ ...each, decode: decoder(each.schema) }));
  return {
    names: new Set(declared.map(({ name }) => name)),
    read(textOf, violations) {
      const values: Record<string, string | number | undefined> = {};
      for (const { name, required, schema, decode } of declared) {
        const text = textOf(name);
        const value = text === undefined ? schema.default : decode(text);
        if (value instanceof Fault)
          violations.push(
            violation(
              place,
              name,
              `The ${place} parameter "${name}" is not ${value.expected}.`,
              `Send ${value.expected}.`,
            ),
          );
        else if (value !== undefined) values[name] = value;
        else if (required)
          violations.push(
            violation(place, name, `The ${place} parameter "${name}" is missing.`, `Add it: ${kind(schema)}.`),
          );
      }
      return values;
    },
  };
}

/** Texts of the query by name; notes what is not declared or comes twice. */
function queryTexts(query: string, names: ReadonlySet<string>, violations: Violation[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (query === "") return texts;
  let count = 0;
  for (const [name, text] of new URLSearchParams(query)) {
    count += 1;
    if (count > MOST_QUERY_PARAMETERS) {
      violations.push(
        violation("query", "", `The query has more than ${MOST_QUERY_PARAMETERS} parameters.`, "Send fewer."),
      );
      break;
    }
    const known = [...names].join(", ") || "none";
    if (!names.has(name))
      violations.push(
        violation("query", "", "The query has a parameter that is not declared.", `Remove it; declared: ${known}.`),
      );
    else if (texts.has(name))
      violations.push(
        violation("query", name, `The query parameter "${name}" is there twice.`, "Keep one of the two."),
      );
    else texts.set(name, text);
  }
  return texts;
}

function decoder(schema: ParameterSchema): Decode {
  const fault = new Fault(kind(schema));
  if (schema.type === "integer") {
    const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
    return (text) => {
      const value = INTEGER.test(text) ? Number(text) : Number.NaN;
      return value >= minimum && value <= maximum ? value : fault;
    };
  }
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, "u");
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const listed = schema.enum === undefined ? null : new Set(schema.enum);
  return (text) => {
    const isLong = text.length >= minLength && text.length <= maxLength;
    return isLong && pattern?.test(text) !== false && listed?.has(text) !== false ? text : fault;
  };
}

/** What is expected, in words: for the message. */
function kind(schema: ParameterSchema): string {
  if (schema.type === "integer") return `an integer from ${schema.minimum ?? "any"} to ${schema.maximum ?? "any"}`;
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (schema.pattern !== undefined) return `a text that matches ${schema.pattern}`;
  return `a text of ${schema.minLength ?? 0} to ${schema.maxLength ?? "any number of"} characters`;
}

function violation(place: string, name: string, message: string, mend: string): Violation {
  return { rule: "VER-003", pointer: name === "" ? `/${place}` : `/${place}/${name}`, message, mend };
}

import type { Violation } from "@krako/contracts";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RE2JS } from "re2js";
import { joinPointer } from "../json/json-pointer.ts";
import type { JsonValue } from "../ports.ts";
import { SAFE_FORMATS } from "../validity/output-schema-subset.ts";
import type { OutputSchema } from "../validity/output-schemas.ts";
import { violation } from "../violation.ts";

/** Checks outputs against one schema (SCHEMA-001). */
export interface OutputValidator {
  /** How an output fails its schema, with rule `SCHEMA-001` and pointers into the output; empty if it is valid. */
  validate(output: JsonValue): readonly Violation[];
}

/** Violations told of one output. */
const MOST_VIOLATIONS = 20;
/**
 * The validator of a schema without violations. Compiled once for each distinct schema, since compiling costs a thousand times a
 * check; patterns run in a linear-time engine (SAFE-003), nothing is fetched.
 */
export function compileOutputSchema(known: OutputSchema): OutputValidator {
  known.compiled ??= compile(known);
  return known.compiled as OutputValidator;
}

const NO_VIOLATIONS: readonly Violation[] = Object.freeze([]);

function compile({ schema, text }: OutputSchema): OutputValidator {
  const { $schema: _, ...rest } = schema;
  const engine = INHERITED.test(text) ? ownMembersEngine() : plainEngine();
  // With an identity of its own a schema can refer to its root; it is not registered under it.
  const identified = { ...rest, $id: "output-schema" };
  const check = engine.compile(identified);
  engine.removeSchema(identified);
  return {
    validate: (output) =>
      check(output) ? NO_VIOLATIONS : (check.errors ?? []).slice(0, MOST_VIOLATIONS).map(outputViolation),
  };
}

/** What is wrong with an output, without showing any of it: outputs may hold what must not reach a log. */
function outputViolation({ instancePath, message = "is not as the schema says", params }: ErrorObject): Violation {
  const unknown = params.additionalProperty ?? params.unevaluatedProperty;
  const pointer = typeof unknown === "string" ? joinPointer(instancePath, unknown) : instancePath;
  const reason = typeof unknown === "string" ? "is a member the schema does not name" : message;
  return violation("SCHEMA-001", pointer, `${pointer === "" ? "The output" : `"${pointer}"`} ${reason}.`, OUTPUT_MEND);
}

const OUTPUT_MEND = "Return what the unit's output_schema asks for, or widen the schema.";

/** Names that every object inherits a member of; a schema that names one must look at own members only, which takes longer. */
const INHERITED = new RegExp(`"(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})"`);

const plainEngine = once(() => newEngine({ ownProperties: false }));
const ownMembersEngine = once(() => newEngine({ ownProperties: true }));

function newEngine(options: { readonly ownProperties: boolean }): Ajv2020 {
  const engine = new Ajv2020({
    ...options,
    strict: false,
    allErrors: true,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    code: { regExp: linearTimeRegExp },
  });
  addFormats.default(engine, { mode: "fast", formats: [...SAFE_FORMATS] as never });
  return engine;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What Ajv calls in place of `new RegExp`: the same interface over a linear-time engine. */
const linearTimeRegExp = Object.assign((pattern: string) => new LinearTimeRegExp(pattern) as unknown as RegExp, {
  code: "linearTimeRegExp",
});

class LinearTimeRegExp {
  readonly #pattern: string;
  readonly #compiled: RE2JS;

  constructor(pattern: string) {
    this.#pattern = pattern;
    this.#compiled = RE2JS.compile(pattern);
  }

  test(text: string): boolean {
    return this.#compiled.test(text);
  }

  /** Ajv tells patterns apart by this. */
  toString(): string {
    return `/${this.#pattern}/`;
  }
}

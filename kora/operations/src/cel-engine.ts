import type { CelInput, CelValue } from "@bufbuild/cel";
import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { CelResultReader } from "./cel-result.ts";
import { compileLinearPattern } from "./linear-pattern.ts";
import { RecentValues } from "./recent-values.ts";

/** Characters of one expression. */
export const MAX_EXPRESSION_CHARS = 4_096;

/** Characters a string, and items a list, may have when two are joined while an expression runs. */
export const MAX_JOINED_CHARS = 1_048_576;
export const MAX_JOINED_ITEMS = 100_000;

/** Planned expressions kept for the next call. */
const MAX_REMEMBERED = 256;

/** Characters of the engine's own words that an error passes on. */
const MAX_REASON_CHARS = 200;

type Cel = typeof import("@bufbuild/cel");
type Plan = (variables: { [name: string]: CelInput }) => unknown;

/** Evaluates one CEL expression over JSON variables. */
export type CelEngine = (expression: string, variables: JsonObject) => JsonValue;

let loaded: CelEngine | undefined;

/**
 * Gives the CEL engine to `use`: at once when it is loaded, after loading it the first time (about 100 ms).
 */
export function withCelEngine<T>(use: (evaluate: CelEngine) => T): T | Promise<T> {
  if (loaded !== undefined) return use(loaded);
  return import("@bufbuild/cel").then((cel) => {
    loaded ??= celEngine(cel);
    return use(loaded);
  });
}

/**
 * The engine: CEL's standard functions, none of which has a clock, randomness or I/O, with these differences.
 * - JSON numbers are CEL doubles; int and double may be mixed in + - * / and give a double.
 * - `matches` takes RE2 syntax by the same engine as every other operation here.
 * - Joining strings, bytes and lists is bounded.
 */
function celEngine(cel: Cel): CelEngine {
  const { celFunc, CelScalar, listType, celListConcat, isCelError } = cel;
  const { INT, DOUBLE, STRING, BYTES, DYN } = CelScalar;
  const list = listType(DYN);
  const env = cel.celEnv({
    re2: { compile: (pattern) => compileLinearPattern(pattern, "", "the expression") },
    funcs: [
      celFunc("_+_", [DOUBLE, INT], DOUBLE, (a, b) => a + Number(b)),
      celFunc("_+_", [INT, DOUBLE], DOUBLE, (a, b) => Number(a) + b),
      celFunc("_-_", [DOUBLE, INT], DOUBLE, (a, b) => a - Number(b)),
      celFunc("_-_", [INT, DOUBLE], DOUBLE, (a, b) => Number(a) - b),
      celFunc("_*_", [DOUBLE, INT], DOUBLE, (a, b) => a * Number(b)),
      celFunc("_*_", [INT, DOUBLE], DOUBLE, (a, b) => Number(a) * b),
      celFunc("_/_", [DOUBLE, INT], DOUBLE, (a, b) => a / Number(b)),
      celFunc("_/_", [INT, DOUBLE], DOUBLE, (a, b) => Number(a) / b),
      celFunc("_+_", [STRING, STRING], STRING, (a, b) => {
        refuseLonger(a.length + b.length, MAX_JOINED_CHARS, "string");
        return a + b;
      }),
      celFunc("_+_", [BYTES, BYTES], BYTES, (a, b) => {
        refuseLonger(a.length + b.length, MAX_JOINED_CHARS, "byte string");
        return Uint8Array.from([...a, ...b]);
      }),
      celFunc("_+_", [list, list], list, (a, b) => {
        refuseLonger(a.size + b.size, MAX_JOINED_ITEMS, "list");
        return celListConcat(a, b);
      }),
    ],
  });
  const plans = new RecentValues<Plan>(MAX_REMEMBERED);
  const planOf = (expression: string): Plan => {
    try {
      return plans.getOrMake(expression, () => cel.plan(env, cel.parse(expression)) as Plan);
    } catch (error) {
      throw new OperationError("invalid_expression", `The expression is not CEL: ${reasonOf(error)}.`);
    }
  };
  return (expression, variables) => {
    const planned = planOf(expression);
    let result: unknown;
    try {
      result = planned(bindings(variables));
    } catch (error) {
      result = error;
    }
    if (isCelError(result) || result instanceof Error) throw failure(result);
    return new CelResultReader(cel).read(result as CelValue);
  };
}

/** The variables as own members of an object without a prototype, so that `constructor` and its like are unknown names. */
function bindings(variables: JsonObject): { [name: string]: CelInput } {
  const bound = Object.create(null) as { [name: string]: CelInput };
  for (const [name, value] of Object.entries(variables)) bound[name] = value as CelInput;
  return bound;
}

function refuseLonger(size: number, limit: number, kind: string): void {
  if (size <= limit) return;
  throw new OperationError("too_large", `The expression builds a ${kind} of more than ${limit}; make it build less.`);
}

function failure(error: Error): OperationError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OperationError) return cause;
  }
  return new OperationError("expression_failed", `The expression could not be evaluated: ${reasonOf(error)}.`);
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : "unknown reason";
  return reason.length > MAX_REASON_CHARS ? `${reason.slice(0, MAX_REASON_CHARS)}…` : reason;
}

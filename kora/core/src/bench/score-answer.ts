import type { WorkloadScore } from "@krako/contracts";
import { equalJson, type JsonValue } from "@krako/rules";

/** How right an answer is, 0 to 1. No answer is wrong; an `expected` that is no object is compared whole. */
export function scoreAnswer(answer: JsonValue, expected: JsonValue, score: WorkloadScore): number {
  if (score === "equal" || !isObject(expected)) return equalJson(answer, expected) ? 1 : 0;
  const names = Object.keys(expected);
  if (names.length === 0) return 1;
  const right = names.filter(
    (name) =>
      isObject(answer) && Object.hasOwn(answer, name) && equalJson(answer[name] ?? null, expected[name] ?? null),
  );
  return right.length / names.length;
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { JsonValue } from "@krako/rules";

/** Items of a list of numbers that are shown. */
const MOST_NUMBERS = 4;

/** JSON in which a long list of numbers is cut: a vector says nothing to a reader. */
export function shortJson(value: JsonValue, space?: number): string {
  const short = JSON.stringify(
    value,
    (_, inner: unknown) =>
      Array.isArray(inner) && inner.length > MOST_NUMBERS * 2 && inner.every((item) => typeof item === "number")
        ? [...inner.slice(0, MOST_NUMBERS), `… ${inner.length} numbers`]
        : inner,
    space,
  );
  return short;
}

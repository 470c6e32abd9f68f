import type { JsonObject, JsonValue } from "@krako/rules/ports";
import { readArray } from "./read-input.ts";

/** Items of one aggregation: as many as a unit may have dependencies. */
export const MAX_ITEMS = 10_000;

/** The schema of `items`, the member that bindings of an aggregation append to with the pointer `/items/-`. */
export const ITEMS_SCHEMA: JsonObject = {
  type: "array",
  maxItems: MAX_ITEMS,
  description: "bind each dependency to /items/-",
};

export function readItems(input: JsonObject): readonly JsonValue[] {
  return readArray(input, "items", { min: 0, max: MAX_ITEMS });
}

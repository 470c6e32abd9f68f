import type { JsonObject, JsonValue } from "@krako/rules";

/** The member that a request that is only a text has. */
const TEXT = "text";

/** A request as playbooks see it: an object as it is, a text as `{"text": …}`; null for anything else, which is none. */
export function requestOf(value: JsonValue): JsonObject | null {
  if (typeof value === "string") return { [TEXT]: value };
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The task that a playbook's places are bound to, and that no playbook has. */
export const REQUEST = "request";

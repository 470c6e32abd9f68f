import { plainCopy } from "./plain-copy.ts";

const MOST_CHARACTERS = 500;

/** What was thrown, in one bounded line: of any value, errors whose members throw included. Never a stack, never `[object Object]`. */
export function thrownText(thrown: unknown): string {
  try {
    return oneLine(textOf(thrown));
  } catch {
    return "something that cannot be read";
  }
}

/** At most 500 characters, without line breaks and control characters. */
export function oneLine(text: string): string {
  // Cut first: a text of many megabytes is not to be searched.
  const line = text
    .slice(0, 4 * MOST_CHARACTERS)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}

function textOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown === "" ? "an empty text" : thrown;
  if (typeof thrown === "function") return "a function";
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  if (!(thrown instanceof Error)) return shown(thrown);
  const name = memberOf(thrown, "name") || "Error";
  const message = memberOf(thrown, "message");
  const cause = causeOf(thrown);
  return `${name}${message === "" ? "" : `: ${message}`}${cause === "" ? "" : ` (because of ${cause})`}`;
}

function memberOf(error: Error, name: "name" | "message"): string {
  try {
    const value: unknown = error[name];
    return typeof value === "string" ? value : "";
  } catch {
    return name === "message" ? `its ${name} cannot be read` : "";
  }
}

/** One level: `fetch failed` says nothing without it. */
function causeOf(error: Error): string {
  try {
    return error.cause instanceof Error ? `${memberOf(error.cause, "name")}: ${memberOf(error.cause, "message")}` : "";
  } catch {
    return "";
  }
}

function shown(value: object): string {
  const copy = plainCopy(value);
  return copy.ok ? `the value ${JSON.stringify(copy.value)}` : `an object (${copy.fault})`;
}

import type { JsonObject } from "@krako/rules";

/** Characters of a title. */
const LONGEST_TITLE = 120;

/** Members of a request by which people know it, most telling first. */
const TELLING: readonly string[] = ["title", "subject", "text", "name", "question"];

/** What people know a request by: its subject, else the beginning of its text, else its first member that is a text. */
export function titleOfRequest(request: JsonObject): string {
  const texts = [...TELLING.map((name) => request[name]), ...Object.values(request)];
  const text = texts.find((value) => typeof value === "string" && value.trim() !== "");
  return typeof text === "string" ? shortTitle(text) : "Request";
}

/** A text as a title: one line, and not a long one. */
export function shortTitle(text: string): string {
  const line = text
    .slice(0, LONGEST_TITLE * 4)
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST_TITLE
    ? line
    : `${characters
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`;
}

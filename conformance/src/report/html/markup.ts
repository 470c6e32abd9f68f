// HTML that cannot forget to escape: every value of a template is text unless it is markup already.
import { visibleText } from "../visible-text.ts";

/** Markup that was made by {@link html}. */
export interface Markup {
  readonly markup: string;
}
type Value = string | number | null | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Text as it may stand between tags and in quoted attributes, with unseen characters made visible. */
export const escaped = (text: string): string =>
  visibleText(text).replaceAll(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");

const isList = (value: Value): value is readonly Markup[] => Array.isArray(value);

const markupOf = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return escaped(value.toLocaleString("en-US"));
  return isList(value) ? value.map(({ markup }) => markup).join("") : value.markup;
};

/** Strings and numbers are escaped, null is nothing, lists are joined. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, index) => (index === 0 ? part : markupOf(values[index - 1] ?? null) + part)).join(""),
});

/** Text of our own that is written as it is; only for constants of this folder. */
export const verbatim = (constant: string): Markup => ({ markup: constant });

/** A name that may stand in an `id` and in a link to it. */
export const anchor = (kind: string, name: string): string =>
  `${kind}-${name.slice(0, 80).replaceAll(/[^A-Za-z0-9-]+/g, "-")}`;

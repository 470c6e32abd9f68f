// JSON, naively: an equality that ignores key order, a digest of it, and RFC 6901 pointers. Shares nothing with the rules.
import { createHash } from "node:crypto";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Keys sorted, nothing else; equal texts mean equal values. */
export const sortedText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${sortedText(member)}`)
    .join(",")}}`;
};

export const sameJson = (a: unknown, b: unknown): boolean => sortedText(a) === sortedText(b);

/** For the plain values of generated cases the sorted text is the RFC 8785 form. */
export const sha256 = (value: unknown): string => createHash("sha256").update(sortedText(value)).digest("hex");

export const pointerTokens = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The value a pointer names, or undefined where it names none. */
export const valueAt = (document: Json, pointer: string): Json | undefined => {
  let value: Json | undefined = document;
  for (const token of pointerTokens(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (Array.isArray(value)) value = /^(0|[1-9][0-9]*)$/.test(token) ? value[Number(token)] : undefined;
    else value = Object.hasOwn(value, token) ? (value as JsonObject)[token] : undefined;
  }
  return value;
};

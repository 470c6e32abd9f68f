import { pointerTokens } from "../json/json-pointer.ts";
import { KEYWORDS } from "./schema-keywords.ts";

type SchemaObject = Readonly<Record<string, unknown>>;

/**
 * The subschema that a reference such as `#/$defs/name` names in its document, or undefined where it names none. Only places that hold
 * schemas count: what stands under `default`, `enum` or `required` is data, which nobody has checked as a schema.
 */
export function referredSchema(root: unknown, reference: string): unknown {
  const tokens = referenceTokens(reference);
  if (tokens === null) return undefined;
  let at: unknown = root;
  for (let i = 0; i < tokens.length; i += 1) {
    const keyword = tokens[i] as string;
    const held = member(at, keyword);
    const shape = KEYWORDS.get(keyword);
    if (shape === "schema") at = held;
    else if (shape === "map" || shape === "list") {
      i += 1;
      at =
        i < tokens.length && Array.isArray(held) === (shape === "list") ? member(held, tokens[i] as string) : undefined;
    } else return undefined;
  }
  return typeof at === "boolean" || (typeof at === "object" && at !== null && !Array.isArray(at)) ? at : undefined;
}

/** The reference tokens of a reference within the document; null for any other. */
function referenceTokens(reference: string): readonly string[] | null {
  if (!/^#(\/|$)/.test(reference)) return null;
  try {
    return pointerTokens(decodeURIComponent(reference.slice(1)));
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as SchemaObject)[name]
    : undefined;
}

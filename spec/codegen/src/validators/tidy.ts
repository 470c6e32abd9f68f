/**
 * Makes the code that Ajv writes smaller, its messages better and its reports bounded, text by text: issues are added in
 * place (Ajv copies the list for every failing part, quadratic on a hostile document) and no more than `MAX_ISSUES` are kept.
 */
import type { Schema } from "../schema/schema.ts";

export interface Wording {
  /** What a string has to be, by the pattern that says so. */
  readonly patterns: ReadonlyMap<string, string>;
}

const PUSH =
  /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs;
const SCHEMA_VALUE = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["[^"]+"\]|\[\d+\])+)/g;
const PATTERN_MESSAGE = /message:"must match pattern \\""\+("(?:[^"\\]|\\.)*")\+"\\""/g;
const MESSAGE_PARTS = /"\+"/g;
const SCHEMA_PATH = /schemaPath:"(?:[^"\\]|\\.)*",/g;
const CONCAT = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
const SEEN_ITEMS = /const (indices\d+) = \{\};/g;
const LOOP = /for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g;

export function tidy(code: string, constants: ReadonlyMap<string, Schema>, wording: Wording): string {
  return (
    code
      .replace(
        PATTERN_MESSAGE,
        (_text, literal: string) => `message:${JSON.stringify(patternMessage(literal, wording))}`,
      )
      .replace(PUSH, "vErrors = withIssue(vErrors, $2);errors = vErrors.length;")
      .replace(CONCAT, "vErrors = withIssues(vErrors, $1.errors)")
      .replace(LOOP, "for(let $1=0; $1<$2 && !isFull(vErrors); $1++)")
      // Else each id of a document becomes a shape of `{}`, and an engine that has seen too many of those shares no shapes any more.
      .replace(SEEN_ITEMS, "const $1 = Object.create(null);")
      .replace(SCHEMA_PATH, "")
      .replace(MESSAGE_PARTS, "")
      .replace(SCHEMA_VALUE, (_text, name: string, path: string) => JSON.stringify(valueAt(constants.get(name), path)))
  );
}

function patternMessage(literal: string, { patterns }: Wording): string {
  const pattern = JSON.parse(literal) as string;
  const message = patterns.get(pattern);
  if (message === undefined) throw new Error(`the pattern ${pattern} has no message`);
  return message;
}

function valueAt(root: unknown, path: string): unknown {
  const steps = [...path.matchAll(/\.([\w$]+)|\["([^"]+)"\]|\[(\d+)\]/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  const value = steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], root);
  if (value === undefined) throw new Error(`no value at ${path}`);
  return value;
}

/** Adds to the errors of a discriminator the tags there are: Ajv leaves them out. */
export function withAllowedTags(code: string, tags: readonly unknown[]): string {
  const marked = code.replace(/\{error: "(tag|mapping)",/g, `{error: "$1", allowed: ${JSON.stringify(tags)},`);
  if (marked === code) throw new Error("no discriminator to say the tags of");
  return marked;
}

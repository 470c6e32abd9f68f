import type { JsonObject } from "@krako/rules";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import { requestOf } from "../../playbook/request.ts";
import { readText } from "../source/read-text.ts";
import { UsageError } from "../usage-error.ts";

/** Bytes of one request. */
export const MAX_REQUEST_BYTES = 1_048_576;

/** A request with its name for people. */
export interface NamedRequest {
  readonly name: string;
  readonly request: JsonObject;
}

/** The one request of a command line: a file, `-` for standard input, or the text itself. @throws UsageError */
export function readRequest(file: string | undefined, text: string | undefined): NamedRequest {
  if ((file === undefined) === (text === undefined))
    throw new UsageError("Name one request: a file, - for standard input, or --text with the request itself.");
  if (file === undefined) return { name: "the text", request: { text: bounded("--text", text ?? "") } };
  return { name: file === "-" ? "standard input" : file, request: requestIn(file, readBounded(file)) };
}

/**
 * What a file asks for. JSON and YAML files hold an object, or a text; so does other text that begins with `{`. Everything else is a
 * text as it is.
 * @throws UsageError when it is not what its name says, or neither an object nor a text.
 */
export function requestIn(file: string, text: string): JsonObject {
  const isDocument = /\.(json|ya?ml)$/i.test(file) || (file === "-" && /^\s*\{/.test(text));
  if (!isDocument) return { text };
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) {
    const [violation] = parsed.violations;
    const place = violation === undefined ? "" : `:${violation.line}:${violation.column}`;
    throw new UsageError(`${file}${place} is no request: ${violation?.message ?? "it cannot be read."}`);
  }
  const request = requestOf(parsed.value);
  if (request === null) throw new UsageError(`${file} is no request: it is neither an object nor a text.`);
  return request;
}

function readBounded(file: string): string {
  const text = readText(file, MAX_REQUEST_BYTES);
  if (text === null) throw tooLong(file);
  return text;
}

function bounded(name: string, text: string): string {
  if (Buffer.byteLength(text) > MAX_REQUEST_BYTES) throw tooLong(name);
  return text;
}

function tooLong(name: string): UsageError {
  return new UsageError(`${name} is longer than a request may be, which is ${MAX_REQUEST_BYTES} bytes.`);
}

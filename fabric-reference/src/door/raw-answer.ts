import { STATUS_CODES } from "node:http";
import type { RefusalError } from "@krako/rules";
import type { Answer } from "./exchange.ts";
import { problemAnswer } from "./problem-answer.ts";
import { closing, malformed } from "./refusals.ts";

/** Requests that could not be read belong to no trace. */
const NO_TRACE = "0".repeat(32);

/** Statuses of what a parser refuses, by the code of its error. Anything else is 400. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  expectation: 417,
  connect: 405,
};

const DETAIL_OF: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "The headers are larger than 16 KiB.",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "The chunk extensions are too large.",
  ERR_HTTP_REQUEST_TIMEOUT: "The request did not arrive in time.",
  expectation: "The header Expect may say 100-continue only.",
  connect: "This is no proxy.",
  host: "A request of HTTP/1.1 must have a Host header.",
  twice: "Host, Authorization and Content-Type may be there only once.",
};

/** The answer to what never became a request, by the code of the fault; or by a word of ours: `closing`, `host`, `twice`, `expectation`, `connect`. */
export function rawRefusalOf(code: string): Answer {
  if (code === "closing") return problemAnswer(closing(), NO_TRACE);
  const status = Object.hasOwn(STATUS_OF, code) ? (STATUS_OF[code] ?? 400) : 400;
  const detail = (Object.hasOwn(DETAIL_OF, code) ? DETAIL_OF[code] : undefined) ?? "It is no HTTP request.";
  const answer = problemAnswer(unreadable(detail), NO_TRACE);
  if (status === 400 || typeof answer.body !== "string") return answer;
  return { ...answer, status, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), status }) };
}

const unreadable = (detail: string): RefusalError =>
  malformed("malformed_request", "The request cannot be read.", detail);

/** An answer as bytes of HTTP/1.1, after which the connection is closed. */
export function rawAnswer({ status, headers, body }: Answer): string {
  const text = typeof body === "string" ? body : "";
  const lines = Object.entries({ ...headers, "content-length": String(Buffer.byteLength(text)), connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Refused"}\r\n${head}\r\n${text}`;
}

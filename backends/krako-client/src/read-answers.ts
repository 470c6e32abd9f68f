import type { EventPage, ExecutionEvent, ExecutionResult, Versions } from "@krako/contracts";
import { unusable } from "./failure.ts";

// Responses are read tolerantly (VER-003): only what this client itself relies on is looked at, everything else is handed on as it is.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws FailedRequest */
export function readVersions(what: string, body: unknown): Versions {
  if (isObject(body) && isTexts(body["contract_versions"]) && isTexts(body["interface_versions"]))
    return body as unknown as Versions;
  throw unusable(`${what} was not answered with the versions that are supported`);
}

/** The id of the session that was made of a graph. @throws FailedRequest */
export function readSessionId(
  what: string,
  body: unknown,
  graph: { readonly graph_id: unknown; readonly request_id: unknown },
): string {
  if (!isObject(body) || !isUuid(body["execution_session_id"]))
    throw unusable(`${what} was not answered with a session`);
  for (const name of ["graph_id", "request_id"] as const)
    if (body[name] !== undefined && body[name] !== graph[name])
      throw unusable(`${what} was answered with the session of another graph: its ${name} differs`);
  return body["execution_session_id"];
}

/** @throws FailedRequest */
export function readResult(what: string, body: unknown): ExecutionResult {
  const isResult =
    isObject(body) &&
    typeof body["status"] === "string" &&
    isObject(body["telemetry_bundle"]) &&
    isObject(body["budget"]) &&
    isObject(body["execution_metadata"]);
  if (!isResult) throw unusable(`${what} was not answered with an ExecutionResult`);
  return body as unknown as ExecutionResult;
}

/** @throws FailedRequest */
export function readPage(what: string, body: unknown): EventPage {
  if (isObject(body) && Array.isArray(body["items"]) && isSequence(body["last_sequence"]))
    return body as unknown as EventPage;
  throw unusable(`${what} was not answered with a page of events`);
}

/** An event of this session, of a type that may be new. @throws FailedRequest */
export function readEvent(what: string, body: unknown, sessionId: string): ExecutionEvent {
  const isEvent =
    isObject(body) &&
    isSequence(body["sequence"]) &&
    typeof body["event_id"] === "string" &&
    typeof body["event_type"] === "string";
  if (!isEvent) throw unusable(`${what} brought something that is no event`);
  if (body["execution_session_id"] !== sessionId) throw unusable(`${what} brought an event of another session`);
  return body as unknown as ExecutionEvent;
}

/** Health and capabilities: documents that are handed on. @throws FailedRequest */
export function readDocument<T>(what: string, body: T | undefined, member: keyof T & string): T {
  if (isObject(body) && body[member] !== undefined) return body as T;
  throw unusable(`${what} was answered with something else: it has no ${member}`);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

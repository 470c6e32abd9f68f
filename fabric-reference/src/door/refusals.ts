import type { Violation } from "@krako/contracts";
import { CONTRACT_VERSION, CONTRACT_VERSIONS, REFUSAL_TYPE_TABLE } from "@krako/contracts/tables";
import { RefusalError, type RefusalFacts, refusal, versionRefusal } from "@krako/rules";
import { type RefusalForNow, refusalForNow } from "../refusal-for-now.ts";

/** What a refused caller may ask when it is told to wait for room, in milliseconds. */
const ROOM_WAIT_MS = 1_000;

/** Characters of a version header that are repeated to the caller; no version is longer. */
const LONGEST_VERSION_SHOWN = 32;

const { NOT_FOUND, VALIDATION_ERROR } = REFUSAL_TYPE_TABLE;

/** VER-001, VER-002: the refusal of a request whose contract version is missing or cannot be read here, or null. */
export function contractVersionRefusal(requested: string | undefined): RefusalError | null {
  if (requested === CONTRACT_VERSION) return null;
  const refused = versionRefusal(
    "Krako-Contract-Version",
    requested?.slice(0, LONGEST_VERSION_SHOWN),
    CONTRACT_VERSIONS,
  );
  if (refused === null) return null;
  const { requested: said, ...problem } = refused.problem;
  const code = requested === undefined ? "version_missing" : "version_unsupported";
  return new RefusalError({
    ...problem,
    type: problem.type.replace(/[^/]+$/, code.replace("_", "-")),
    code,
    ...(requested === undefined || said === undefined ? {} : { requested: said }),
  });
}

/** There is no such path, whoever asks. */
export const noSuchPath = (): RefusalError =>
  refusal({
    error_type: "NOT_FOUND",
    code: "no_such_path",
    title: "There is no such path.",
    detail: "The paths of this interface are those of its OpenAPI document; they begin with /v1/.",
  });

/** There is no such thing, or it is another's: the two are told alike. */
export const noSuchThing = (): RefusalError =>
  refusal({
    error_type: "NOT_FOUND",
    code: "not_found",
    title: "There is no such thing.",
    detail: "Nothing with this id belongs to the owner of this token.",
  });

/** The path is there; this method is not. */
export const methodNotAllowed = (allowed: readonly string[]): RefusalError =>
  withStatus(NOT_FOUND.http_status_method, {
    error_type: "NOT_FOUND",
    code: "method_not_allowed",
    title: "This path does not answer this method.",
    detail: `It answers ${allowed.join(", ")}.`,
  });

export const unauthenticated = (): RefusalError =>
  refusal({
    error_type: "UNAUTHENTICATED",
    code: "token_invalid",
    title: "There is no valid token.",
    detail: "Send one that is known, not revoked and not expired, as: Authorization: Bearer krako_….",
  });

export const permissionDenied = (detail: string): RefusalError =>
  refusal({
    error_type: "PERMISSION_DENIED",
    code: "permission_denied",
    title: "The token does not permit this.",
    detail,
  });

/** Too many requests at once; `waitMs` until one is granted. */
export const rateLimited = (waitMs: number, whose: "token" | "address"): RefusalForNow =>
  refusalForNow(
    {
      error_type: "RATE_LIMITED",
      code: "rate_limited",
      title: "Too many requests.",
      detail: `This ${whose} asks more often than it may. Wait as Retry-After says.`,
    },
    waitMs,
  );

export const tooManyStreams = (most: number): RefusalForNow =>
  refusalForNow(
    {
      error_type: "RATE_LIMITED",
      code: "too_many_streams",
      title: "Too many event streams.",
      detail: `A tenant may have ${most} event streams open. Close one, or read the events by page.`,
    },
    ROOM_WAIT_MS,
  );

/** The bodies that are being worked on leave no room for another one. */
export const noRoomForBody = (): RefusalForNow =>
  refusalForNow(
    {
      error_type: "ADMISSION_REJECTED",
      code: "no_room",
      title: "There is no room now.",
      detail: "The requests under way fill the memory set aside for them. Wait as Retry-After says.",
    },
    ROOM_WAIT_MS,
  );

export const closing = (): RefusalForNow =>
  refusalForNow(
    {
      error_type: "ADMISSION_REJECTED",
      code: "closing",
      title: "This process is about to stop.",
      detail: "Ask again: another process will answer.",
    },
    ROOM_WAIT_MS,
  );

/** The body is larger than allowed; it has not been read to its end. */
export const bodyTooLarge = (most: number): RefusalError =>
  withStatus(VALIDATION_ERROR.http_status_too_large, {
    error_type: "VALIDATION_ERROR",
    code: "body_too_large",
    title: "The body is too large.",
    detail: `A body may have ${most} bytes.`,
  });

export const unsupportedMediaType = (detail: string): RefusalError =>
  withStatus(VALIDATION_ERROR.http_status_media_type, {
    error_type: "VALIDATION_ERROR",
    code: "unsupported_media_type",
    title: "The media type is not supported.",
    detail,
  });

/** The request is not well formed: 400. */
export const malformed = (
  code: string,
  title: string,
  detail: string,
  violations?: readonly Violation[],
): RefusalError =>
  withStatus(VALIDATION_ERROR.http_status_malformed, {
    error_type: "VALIDATION_ERROR",
    code,
    title,
    detail,
    ...(violations ? { violations } : {}),
  });

/** The body is JSON but not the document asked for: 422. */
export const invalidDocument = (violations: readonly Violation[]): RefusalError =>
  refusal({
    error_type: "VALIDATION_ERROR",
    code: "invalid_document",
    title: "The document is not valid.",
    detail: `The document is not valid: ${violations.length === 1 ? "1 violation" : `${violations.length} violations`}. Nothing was executed.`,
    violations,
  });

export const eventsExpired = (firstKept: number): RefusalError =>
  withStatus(NOT_FOUND.http_status_gone, {
    error_type: "NOT_FOUND",
    code: "events_expired",
    title: "The event is older than what is kept.",
    detail: `The first event that is kept has sequence ${firstKept}. Leave out Last-Event-ID to start there.`,
  });

export const eventsAhead = (lastSequence: number): RefusalError =>
  refusal({
    error_type: "CONFLICT",
    code: "events_ahead",
    title: "The event is ahead of the log.",
    detail: `The last event of this session has sequence ${lastSequence}.`,
  });

/** A fault of the fabric, of which nothing is shown. */
export const fault = (): RefusalError =>
  refusal({
    error_type: "INTERNAL",
    code: "internal",
    title: "A fault of the fabric.",
    detail: "Something went wrong here. It has been recorded under this trace. Try again.",
  });

function withStatus(status: number | undefined, facts: RefusalFacts): RefusalError {
  const { problem } = refusal(facts);
  return new RefusalError({ ...problem, status: status ?? problem.status });
}

import type { Problem } from "@krako/contracts";
import { RefusalError, type RefusalFacts, refusal } from "@krako/rules";

/** A refusal with another status than its type has usually. */
function refused(facts: RefusalFacts, status?: number): RefusalError {
  const { problem } = refusal(facts);
  return new RefusalError(status === undefined ? problem : { ...problem, status });
}

export function noSuchRoute(): RefusalError {
  return refused({
    error_type: "NOT_FOUND",
    code: "no_such_route",
    title: "There is nothing at this address.",
    detail: "The addresses of the API are listed in docs/studio.md.",
  });
}

export function otherMethod(allowed: readonly string[]): RefusalError {
  const detail = `This address answers ${allowed.join(", ")}.`;
  return refused({ error_type: "NOT_FOUND", code: "other_method", title: "Another method is meant.", detail }, 405);
}

export function noToken(): RefusalError {
  return refused({
    error_type: "UNAUTHENTICATED",
    code: "token_missing",
    title: "The token is missing or wrong.",
    detail:
      "Open the link that kora studio has printed; each start makes another one. Programs send it as Authorization: Bearer.",
  });
}

export function foreignHost(): RefusalError {
  return refused(
    {
      error_type: "PERMISSION_DENIED",
      code: "foreign_host",
      title: "This is not the host that was asked for.",
      detail: "kora studio answers as 127.0.0.1, localhost and [::1] only.",
    },
    421,
  );
}

export function foreignOrigin(): RefusalError {
  return refused({
    error_type: "PERMISSION_DENIED",
    code: "foreign_origin",
    title: "Pages of other origins may not ask here.",
  });
}

export function bodyTooLarge(mostBytes: number): RefusalError {
  return refused(
    {
      error_type: "VALIDATION_ERROR",
      code: "body_too_large",
      title: "The body is too large.",
      detail: `At most ${mostBytes.toLocaleString("en")} bytes are read. Nothing was executed.`,
    },
    413,
  );
}

/** What came cannot be read at all. */
export function malformed(code: string, detail: string): RefusalError {
  return refused({ error_type: "VALIDATION_ERROR", code, title: "The request cannot be read.", detail }, 400);
}

export function noSuchRun(): RefusalError {
  return refused({
    error_type: "NOT_FOUND",
    code: "no_such_run",
    title: "There is no such run.",
    detail: "It was removed, or the folder of runs is another one.",
  });
}

/** The state of a run does not allow it. */
export function conflict(code: string, title: string, detail: string): RefusalError {
  return refused({ error_type: "CONFLICT", code, title, detail });
}

export function tooMany(code: string, title: string, detail: string): RefusalError {
  return refused({ error_type: "RATE_LIMITED", code, title, detail });
}

/** The folder of runs cannot be written. */
export function cannotKeep(folder: string, code: string): RefusalError {
  return refused({
    error_type: "ADMISSION_REJECTED",
    code: "cannot_keep",
    title: "The run could not be kept.",
    detail: `${folder} cannot be written (${code}). Make room, or name another folder by --runs. Nothing was executed.`,
  });
}

export function invalid(code: string, title: string, detail: string): RefusalError {
  return refused({ error_type: "VALIDATION_ERROR", code, title, detail });
}

/** A defect: of what went wrong nothing is shown. */
export function defect(): Problem {
  return refusal({
    error_type: "INTERNAL",
    code: "defect",
    title: "kora studio itself failed.",
    detail: "What went wrong stands where kora studio was started. Please report it.",
  }).problem;
}

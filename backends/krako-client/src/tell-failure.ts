import { RefusalError } from "@krako/rules";
import { FabricError } from "./fabric-error.ts";
import { FailedRequest } from "./failure.ts";
import { EventsMissing } from "./follow-session.ts";
import { isRetryable } from "./retry-wait.ts";

/** What the caller is told of a failure before there was anything to follow. Errors of other kinds pass unchanged. */
export function beforeSession(error: unknown, requestId: string | null): unknown {
  if (!(error instanceof FailedRequest)) return error;
  const { failure } = error;
  if (failure.type === "refused") return new RefusalError(failure.problem);
  const unknown =
    requestId === null
      ? ""
      : ` Whether graph and request ${requestId} were accepted is not known: the same call again finds the session, if there is one, and executes nothing twice.`;
  return new FabricError({
    code: failure.type === "unreachable" ? "unreachable" : "unusable_answer",
    message: `${failure.what}.${unknown}`,
    retryable: isRetryable(failure),
    requestId,
    charged: requestId === null ? "0.000000" : null,
  });
}

/** What the caller is told of a failure about a session that was accepted: never that the graph was refused. */
export function aboutSession(error: unknown, sessionId: string): unknown {
  const again = `Session ${sessionId} is followed again by attach("${sessionId}").`;
  if (error instanceof EventsMissing)
    return new FabricError({
      code: "events_lost",
      message: `${error.message}: the fabric does not have all events of session ${sessionId}. Without onEvent, attach("${sessionId}") reads its result.`,
      retryable: false,
      sessionId,
    });
  if (!(error instanceof FailedRequest)) return error;
  const { failure } = error;
  if (failure.type !== "refused")
    return new FabricError({
      code: failure.type === "unreachable" ? "unreachable" : "unusable_answer",
      message: `${failure.what}. What the session has cost is known to the fabric alone. ${again}`,
      retryable: isRetryable(failure),
      sessionId,
    });
  const { problem } = failure;
  const isLost = problem.error_type === "NOT_FOUND";
  return new FabricError({
    code: isLost ? "session_lost" : "refused",
    message: isLost
      ? `The fabric does not know session ${sessionId}: it is another tenant's, or was forgotten. GET /v1/sessions lists those it knows; what one has cost stays in the ledger.`
      : `${failure.what}. What the session has cost is known to the fabric alone. ${again}`,
    retryable: problem.retryable,
    sessionId,
    problem,
  });
}

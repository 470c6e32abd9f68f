import { CONTRACT_VERSION } from "@krako/contracts/tables";
import { RefusalError } from "@krako/rules";
import { RefusalForNow } from "../refusal-for-now.ts";
import type { Answer } from "./exchange.ts";
import { fault } from "./refusals.ts";

/** Most violations that a problem document carries. */
const MOST_VIOLATIONS = 1_000;

/** Headers that every answer has. */
export const EVERY_ANSWER: Readonly<Record<string, string>> = {
  "krako-contract-version": CONTRACT_VERSION,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

/** Seconds to wait where a refusal for now does not say. */
const RETRY_AFTER_S = 1;

/** The answer to a request that was refused (RFC 9457), or that met a fault: of that nothing is shown. */
export function problemAnswer(error: unknown, traceId: string, more: Readonly<Record<string, string>> = {}): Answer {
  const refused = error instanceof RefusalError ? error : fault();
  const { violations, ...problem } = refused.problem;
  const { status } = problem;
  const wait = refused instanceof RefusalForNow ? refused.retryAfterSeconds : RETRY_AFTER_S;
  return {
    status,
    headers: {
      ...EVERY_ANSWER,
      "content-type": "application/problem+json",
      ...(status === 429 || status === 503 ? { "retry-after": String(wait) } : {}),
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...more,
    },
    body: JSON.stringify({
      ...problem,
      ...(violations === undefined ? {} : { violations: violations.slice(0, MOST_VIOLATIONS) }),
      trace_id: traceId,
    }),
  };
}

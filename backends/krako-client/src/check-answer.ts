import type { Problem } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators/open/problem";
import { CONTRACT_VERSION, isCompatible, versionRefusal } from "@krako/rules";
import { FailedRequest, unreachable, unusable } from "./failure.ts";
import { readBody } from "./read-body.ts";
import { retryAfterMs } from "./retry-wait.ts";

export interface Expected {
  /** Method and path, for messages. */
  readonly what: string;
  readonly mediaType: "application/json" | "text/event-stream";
  /** False for the one request that asks which versions there are. */
  readonly isVersionKnown: boolean;
  readonly nowMs: number;
}

/** Statuses with which something between here and the fabric says that it could not reach it, or not now. */
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Returns if the answer is one that the contract knows and that is no refusal.
 * @throws FailedRequest
 */
export async function checkAnswer(response: Response, expected: Expected): Promise<void> {
  const { status, headers } = response;
  const { what } = expected;
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400))
    throw unusable(`${what} was answered with a redirect, which is not followed: give the URL the fabric has now`);
  if (status >= 400 && type === "application/problem+json") await throwProblem(response, expected);
  const version = headers.get("krako-contract-version");
  const answered = `${what} was answered ${status} with ${type.slice(0, 100) || "no media type"}`;
  if (status >= 400) throw (MAY_PASS.has(status) ? unreachable : unusable)(`${answered} instead of a problem document`);
  if (version === null)
    throw unusable(
      `${answered} and no Krako-Contract-Version: this is no fabric, or (in a browser) one that does not expose its headers`,
    );
  if (expected.isVersionKnown) throwOther(version);
  if (type !== expected.mediaType) throw unusable(`${answered}; expected: ${expected.mediaType}`);
}

async function throwProblem(response: Response, { what, nowMs }: Expected): Promise<void> {
  const problem = parsed(await (await readBody(response, what)).text());
  if (!isProblem(problem)) return;
  throw refused(what, problem as Problem, retryAfterMs(response.headers.get("retry-after"), nowMs));
}

/** @throws FailedRequest where the fabric answers in a version that cannot be read here. */
function throwOther(version: string): void {
  // Minors only add, and what is added is kept: any minor of the same major can be read.
  const [major] = version.split(".");
  if (isCompatible(CONTRACT_VERSION, `${major}.99999`)) return;
  const refusal = versionRefusal("Krako-Contract-Version", CONTRACT_VERSION, [version.slice(0, 20)]);
  if (refusal !== null) throw refused("The answer", refusal.problem, null);
}

export function refused(what: string, problem: Problem, afterMs: number | null): FailedRequest {
  const said = `${what} was refused, ${problem.error_type} (${problem.code})`;
  return new FailedRequest({ type: "refused", what: said, problem, retryAfterMs: afterMs });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

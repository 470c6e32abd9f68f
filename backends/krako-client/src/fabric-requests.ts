import type { BackendCapabilities, BackendStatus, TaskGraphSubmission } from "@krako/contracts";
import { readDocument, readSessionId } from "./read-answers.ts";
import type { Submission } from "./submission.ts";
import type { Wire } from "./wire.ts";

/** Until any answer is there, in milliseconds; what a request asks to be waited for comes on top. */
export const ANSWER_MS = 30_000;

/** Stands for a body that is text already. */
const SERIALIZED = {} as TaskGraphSubmission;

/** @throws FailedRequest */
export async function readHealth(wire: Wire, signal: AbortSignal): Promise<BackendStatus> {
  const what = "GET /v1/health";
  const { data } = await wire.call({
    what,
    limitMs: ANSWER_MS,
    signal,
    send: (client, header, signal) => client.GET("/v1/health", { params: { header }, signal }),
  });
  return readDocument(what, data, "status");
}

/** @throws FailedRequest */
export async function readCapabilities(wire: Wire, signal: AbortSignal): Promise<BackendCapabilities> {
  const what = "GET /v1/capabilities";
  const { data } = await wire.call({
    what,
    limitMs: ANSWER_MS,
    signal,
    send: (client, header, signal) => client.GET("/v1/capabilities", { params: { header }, signal }),
  });
  return readDocument(what, data, "contract_versions");
}

/** The id of the one session there is of this graph. @throws FailedRequest */
export async function submit(
  wire: Wire,
  { text, key, traceId, graph }: Submission,
  signal: AbortSignal,
): Promise<string> {
  const what = "POST /v1/taskgraphs";
  const { data } = await wire.call({
    what,
    limitMs: ANSWER_MS,
    signal,
    traceId,
    send: (client, header, signal) =>
      client.POST("/v1/taskgraphs", {
        // Only its id is read: of a large graph the units are most of an answer.
        params: { header: { ...header, "Idempotency-Key": key, Prefer: "return=minimal" } },
        body: SERIALIZED,
        bodySerializer: () => text,
        signal,
      }),
  });
  return readSessionId(what, data, graph);
}

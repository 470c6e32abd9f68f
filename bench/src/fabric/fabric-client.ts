import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { BackendCapabilities, ExecutionResult } from "@krako/contracts";
import { CONTRACT_VERSION } from "@krako/rules";

const MAX_TRIES = 200;
const PAUSE_MS = 50;
const WAIT_MS = 20_000;

const connections = new Agent({ keepAlive: true });

/** A run to submit, its text written beforehand: what is measured is the fabric. */
export interface PreparedRun {
  readonly key: string;
  readonly text: string;
  readonly units: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One request as a tenant. */
export function ask(url: string, token: string, method: string, path: string, run?: PreparedRun): Promise<Answer> {
  const headers = {
    "krako-contract-version": CONTRACT_VERSION,
    authorization: `Bearer ${token}`,
    ...(run === undefined
      ? {}
      : {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(run.text),
          "idempotency-key": run.key,
          prefer: "return=minimal",
        }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent: connections }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
      );
    });
    sent.on("error", reject);
    sent.end(run?.text);
  });
}

/** Submits a run. @returns the session's id. */
export async function submit(url: string, token: string, run: PreparedRun): Promise<string> {
  const { status, text } = await ask(url, token, "POST", "/v1/taskgraphs", run);
  if (status !== 202) throw new Error(`The graph was not accepted: ${status} ${text.slice(0, 500)}`);
  return (JSON.parse(text) as { readonly execution_session_id: string }).execution_session_id;
}

/** Waits for the end of a session, which has to be a success. */
export async function untilSucceeded(url: string, token: string, sessionId: string): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { status, text } = await ask(url, token, "GET", `/v1/sessions/${sessionId}/result?wait_ms=${WAIT_MS}`);
    if (status === 202) continue;
    const { status: ended, error } = JSON.parse(text) as ExecutionResult;
    if (status !== 200 || ended !== "succeeded")
      throw new Error(`The run ended ${ended ?? status}: ${error?.message ?? text.slice(0, 500)}`);
    return;
  }
  throw new Error(`Session ${sessionId} did not end.`);
}

/** Submits a run and waits for its end. @returns milliseconds. */
export async function runThrough(url: string, token: string, run: PreparedRun): Promise<number> {
  const began = performance.now();
  await untilSucceeded(url, token, await submit(url, token, run));
  return performance.now() - began;
}

/** Waits until the fabric says that some node runs the benchmark's operation. */
export async function untilNodesServe(url: string, token: string): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { status, text } = await ask(url, token, "GET", "/v1/capabilities");
    if (status === 200 && (JSON.parse(text) as BackendCapabilities).supported_operations.includes("bench.work@1"))
      return;
    await pause(PAUSE_MS);
  }
  throw new Error("No node that can do the work has joined the fabric.");
}

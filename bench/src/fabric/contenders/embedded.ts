// A fabric in one process with its node, its store a SQLite file with synchronous = FULL.
// node embedded.ts FILE; then one line {"units", "width"} for each measurement, answered with {"ms"}.
import { startEmbeddedFabric } from "@krako/fabric-reference";
import { CONTRACT_VERSION } from "@krako/rules";
import { plugin } from "../../operations.ts";
import { layered } from "../../workloads.ts";
import { answer } from "../answering.ts";
import { prepare } from "../runs.ts";

const SLOTS = 256;
const WAIT_MS = 20_000;
const MAX_WAITS = 10;

const [file = ""] = process.argv.slice(2);
const { fetch, url, token, close } = await startEmbeddedFabric({
  operations: [plugin],
  models: [],
  store: file,
  tenantId: "bench",
  concurrency: SLOTS,
});
const headers = { "krako-contract-version": CONTRACT_VERSION, authorization: `Bearer ${token}` };

async function measure(units: number, width: number): Promise<number> {
  const run = prepare(layered(units, width));
  const sent = { ...headers, "content-type": "application/json", "idempotency-key": run.key, prefer: "return=minimal" };
  const began = performance.now();
  const accepted = await fetch(`${url}/v1/taskgraphs`, { method: "POST", body: run.text, headers: sent });
  const { execution_session_id } = (await accepted.json()) as { readonly execution_session_id: string };
  const path = `${url}/v1/sessions/${execution_session_id}/result?wait_ms=${WAIT_MS}`;
  for (let waits = 0; waits < MAX_WAITS; waits += 1) {
    const response = await fetch(path, { headers });
    const { status } = (await response.json()) as { readonly status?: string };
    if (response.status === 202) continue;
    if (status !== "succeeded") throw new Error(`The run ended ${status}.`);
    return performance.now() - began;
  }
  throw new Error("The run did not end.");
}

answer<{ readonly units: number; readonly width: number }>(
  async ({ units, width }) => ({ ms: await measure(units, width) }),
  close,
);

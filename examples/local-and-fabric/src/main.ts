import { randomUUID } from "node:crypto";
import { KrakoBackend } from "@krako/backend-client";
import { LocalBackend } from "@krako/backend-local";
import type { ExecutionResult } from "@krako/contracts";
import { plugin } from "@krako/operations";
import { startFabric } from "./fabric-processes.ts";
import { mailGraph } from "./graph.ts";

const AGENTS = 3;

const graph = mailGraph(randomUUID(), randomUUID());
const context = { run_id: randomUUID(), trace_id: randomUUID().replaceAll("-", "") };

const local = new LocalBackend({ operations: [plugin] });
const here = await local.executeTaskgraph(graph, { ...context, backend_mode: "local" });
await local.close();

const fabric = await startFabric(AGENTS);
try {
  const remote = new KrakoBackend({ url: fabric.url, token: fabric.token });
  await untilReady(remote);
  const there = await remote.executeTaskgraph(graph, { ...context, backend_mode: "krako" });
  show(`in this process, ${process.pid}`, here);
  show(`on a fabric of processes ${fabric.processIds.join(", ")}`, there);
  const digests = ["stage_digest", "result_digest"] as const;
  const isEqual = digests.every((name) => here.execution_metadata[name] === there.execution_metadata[name]);
  console.log(isEqual ? "Equal digests: the same meaning." : "The digests differ.");
  process.exitCode = isEqual ? 0 : 1;
} finally {
  await fabric.stop();
}

/** The agents join on their own time; until then nothing is offered, and a graph would be refused. */
async function untilReady(backend: KrakoBackend): Promise<void> {
  for (let looks = 0; looks < 200; looks += 1) {
    const { status } = await backend.healthCheck();
    if (status === "healthy") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("No agent joined the fabric within ten seconds.");
}

function show(where: string, { status, final_output, execution_metadata }: ExecutionResult): void {
  console.log(`${where}: ${status}, ${JSON.stringify(final_output)}`);
  console.log(`  stage_digest  ${execution_metadata.stage_digest}`);
  console.log(`  result_digest ${execution_metadata.result_digest}\n`);
}

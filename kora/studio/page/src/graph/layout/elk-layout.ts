import Elk from "elkjs/lib/elk-api.js";
import elkWorkerUrl from "elkjs/lib/elk-worker.min.js?url";
import type { GraphShape } from "../shape/graph-shape.ts";
import { ELK_DEADLINE_MS } from "./elk-bounds.ts";
import { elkGraph, fromElk } from "./elk-graph.ts";
import type { GraphLayout } from "./graph-layout.ts";

/**
 * Lays a graph out in a worker of its own, which ends with the answer, with the signal, or at the deadline.
 * @throws Error where there is no answer
 */
export async function elkLayout(shape: GraphShape, signal: AbortSignal): Promise<GraphLayout> {
  const worker = new Worker(elkWorkerUrl);
  const elk = new Elk.default({ workerFactory: () => worker });
  const ended = AbortSignal.any([signal, AbortSignal.timeout(ELK_DEADLINE_MS)]);
  try {
    return await new Promise<GraphLayout>((resolve, reject) => {
      ended.addEventListener("abort", () => reject(ended.reason), { once: true });
      worker.addEventListener("error", () => reject(new Error("The worker that lays graphs out cannot be loaded.")));
      elk.layout(elkGraph(shape)).then((answer) => resolve(fromElk(shape, answer)), reject);
    });
  } finally {
    worker.terminate();
  }
}

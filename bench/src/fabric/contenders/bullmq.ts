// BullMQ's FlowProducer: adds a flow and waits for its root. The workers are processes of their own.
// node bullmq.ts REDIS_PORT QUEUE; then one line {"width", "rows"} for each measurement, answered with {"ms"}.
import { type FlowJob, FlowProducer, Queue, QueueEvents } from "bullmq";
import { answer } from "../answering.ts";
import { columns } from "../columns.ts";

/** How long a flow may take, in milliseconds. */
const PATIENCE_MS = 120_000;

const [port = "", queueName = ""] = process.argv.slice(2);
const connection = { host: "127.0.0.1", port: Number(port), maxRetriesPerRequest: null };
const flows = new FlowProducer({ connection });
const queue = new Queue(queueName, { connection });
const events = new QueueEvents(queueName, { connection });
await events.waitUntilReady();

/** A flow is a tree: each unit has one dependant, as in these columns. */
function flowOf(width: number, rows: number): FlowJob {
  const graph = columns(width, rows);
  const nodes = new Map<string, FlowJob>();
  for (const { id, seed, deps } of graph.units) {
    const children = deps.map((dep) => nodes.get(dep) as FlowJob);
    nodes.set(id, { name: id, queueName, data: { id, seed }, children });
  }
  return nodes.get(graph.units.at(-1)?.id ?? "") as FlowJob;
}

async function measure(width: number, rows: number): Promise<number> {
  const flow = flowOf(width, rows);
  const began = performance.now();
  const { job } = await flows.add(flow);
  const root = (await job.waitUntilFinished(events, PATIENCE_MS)) as { readonly depth: number };
  const ms = performance.now() - began;
  if (root.depth !== rows + 2) throw new Error(`The flow ended at depth ${root.depth}.`);
  await queue.obliterate({ force: true });
  return ms;
}

answer<{ readonly width: number; readonly rows: number }>(
  async ({ width, rows }) => ({ ms: await measure(width, rows) }),
  async () => {
    await Promise.all([flows.close(), events.close(), queue.close()]);
  },
);

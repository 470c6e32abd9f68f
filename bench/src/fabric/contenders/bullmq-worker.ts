// One worker process of the comparison with BullMQ: the same work in each job as at one of our nodes.
// node bullmq-worker.ts REDIS_PORT QUEUE; says {"ready": true} and works until standard input ends.
import { type Job, Worker } from "bullmq";
import { type BenchOutput, work } from "../../workloads.ts";

/** Jobs at once, with which it is fastest here, among 64, 128 and 256. */
const SLOTS = 64;

const [port = "", queue = ""] = process.argv.slice(2);

interface Unit {
  readonly id: string;
  readonly seed: number;
}

async function run(job: Job<Unit, BenchOutput>): Promise<BenchOutput> {
  const { id, seed } = job.data;
  const children = await job.getChildrenValues<BenchOutput>();
  return work(id, seed, Object.values(children));
}

const worker = new Worker<Unit, BenchOutput>(queue, run, {
  connection: { host: "127.0.0.1", port: Number(port), maxRetriesPerRequest: null },
  concurrency: SLOTS,
});
worker.on("error", () => {});
await worker.waitUntilReady();
process.stdout.write('{"ready":true}\n');

function end(): void {
  worker.close(true).then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
process.stdin.resume().once("end", end);
process.once("SIGTERM", end);

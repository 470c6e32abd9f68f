// pg-boss as plain as it can be: jobs that are there already, fetched and completed in batches by several loops, nothing else per job.
// node pg-boss.ts POSTGRES_URL; then one line {"jobs": n} for each measurement, answered with {"ms"}.
import { PgBoss } from "pg-boss";
import { answer } from "../answering.ts";

const QUEUE = "plain";
/** The batch with which it is fastest here, among 10, 50, 100 and 200. */
const BATCH = 50;
const LOOPS = 4;
const INSERT_BATCH = 1_000;

const [url = ""] = process.argv.slice(2);
const boss = new PgBoss({ connectionString: url, schedule: false, supervise: false, max: 10 });
boss.on("error", () => {});
await boss.start();
await boss.createQueue(QUEUE);

async function measure(jobs: number): Promise<number> {
  for (let from = 0; from < jobs; from += INSERT_BATCH)
    await boss.insert(
      QUEUE,
      Array.from({ length: Math.min(INSERT_BATCH, jobs - from) }, (_, i) => ({ data: { unit: from + i } })),
    );
  let done = 0;
  const began = performance.now();
  const loop = async (): Promise<void> => {
    while (done < jobs) {
      const batch = await boss.fetch<{ unit: number }>(QUEUE, { batchSize: BATCH });
      if (batch.length === 0) return;
      await boss.complete(
        QUEUE,
        batch.map(({ id }) => id),
      );
      done += batch.length;
    }
  };
  await Promise.all(Array.from({ length: LOOPS }, loop));
  const ms = performance.now() - began;
  if (done !== jobs) throw new Error(`pg-boss completed ${done} of ${jobs} jobs.`);
  await boss.deleteAllJobs(QUEUE);
  return ms;
}

answer<{ readonly jobs: number }>(
  async ({ jobs }) => ({ ms: await measure(jobs) }),
  () => boss.stop({ graceful: false }),
);

import { setTimeout as pause } from "node:timers/promises";
import { layered, small } from "../../workloads.ts";
import { ask, runThrough, submit, untilSucceeded } from "../fabric-client.ts";
import type { FabricGroup } from "../fabric-figure.ts";
import { FabricProcesses } from "../fabric-processes.ts";
import { prepare } from "../runs.ts";
import { beside, summary } from "../summary.ts";

const AGENTS = 4;
/** Graphs of 8 units each: together they are the load that is halved. */
const GRAPHS = 150;
const UNITS = 8;
const LARGE = 10_000;
const LARGE_WIDTH = 400;

/** What somebody waits for who submits: at half load until a node has the first unit, and until a large graph is accepted. */
export const latency: FabricGroup = {
  name: "latency",
  says: "milliseconds from a submission to its first claim at half load, and until a graph of 10,000 units is accepted",
  aims: { "fabric.claim_p99_ms": { atMost: 50 }, "fabric.submit10k_ms": { atMost: 1_000 } },
  async measure({ servers, rounds, progress }) {
    const fabric = await FabricProcesses.start({ database: await servers.database(), processes: 1, agents: AGENTS });
    const at: At = { url: fabric.urls[0] ?? "", token: fabric.token };
    const claims: number[] = [];
    const fullLoads: number[] = [];
    const submits: number[] = [];
    const texts: number[] = [];
    try {
      await runThrough(at.url, at.token, prepare(layered(2_000, 200)));
      for (let round = 0; round <= rounds; round += 1) {
        const everyMs = await fullLoad(at);
        const p99 = percentile(await firstClaims(at, everyMs * 2), 0.99);
        progress(
          `round ${round}/${rounds}: a graph every ${(everyMs * 2).toFixed(1)} ms, first claim p99 ${p99.toFixed(1)} ms`,
        );
        if (round === 0) continue;
        claims.push(p99);
        fullLoads.push(1_000 / everyMs);
      }
      for (let round = 0; round <= rounds; round += 1) {
        const run = prepare(layered(LARGE, LARGE_WIDTH));
        const parseBegan = performance.now();
        JSON.parse(run.text);
        const began = performance.now();
        const session = await submit(at.url, at.token, run);
        const ms = performance.now() - began;
        progress(`round ${round}/${rounds}: 10,000 units accepted in ${ms.toFixed(0)} ms`);
        await ask(at.url, at.token, "POST", `/v1/sessions/${session}/cancel`);
        if (round === 0) continue;
        submits.push(ms);
        texts.push(began - parseBegan);
      }
    } finally {
      await fabric.stop();
    }
    return [
      summary("fabric.claim_p99_ms", "ms", claims, [beside("full load", "graphs of 8 units/s", fullLoads)]),
      summary("fabric.submit10k_ms", "ms", submits, [beside("JSON.parse of the same text", "ms", texts)]),
    ];
  },
};

interface At {
  readonly url: string;
  readonly token: string;
}

/** How many milliseconds a graph takes when all are there at once. */
async function fullLoad({ url, token }: At): Promise<number> {
  const runs = Array.from({ length: GRAPHS }, (_, i) => prepare(small(UNITS, i)));
  const began = performance.now();
  await Promise.all(runs.map((run) => runThrough(url, token, run)));
  return (performance.now() - began) / GRAPHS;
}

/** Submits a graph every so many milliseconds, whatever became of the others. @returns milliseconds to each one's first claim. */
async function firstClaims({ url, token }: At, everyMs: number): Promise<readonly number[]> {
  const began = performance.now();
  const one = async (i: number): Promise<number> => {
    const run = prepare(small(UNITS, i));
    await pause(Math.max(0, began + i * everyMs - performance.now()));
    const submittedAt = Date.now();
    const session = await submit(url, token, run);
    await untilSucceeded(url, token, session);
    const { text } = await ask(url, token, "GET", `/v1/sessions/${session}/events?limit=20`);
    const { items } = JSON.parse(text) as { readonly items: readonly { event_type: string; timestamp: string }[] };
    const first = items.find(({ event_type }) => event_type === "workunit.claimed");
    if (first === undefined) throw new Error("A session that has succeeded has no claim in its record.");
    return Math.max(0, Date.parse(first.timestamp) - submittedAt);
  };
  return await Promise.all(Array.from({ length: GRAPHS }, (_, i) => one(i)));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] as number;
}

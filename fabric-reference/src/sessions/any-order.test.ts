import type { Claim, ExecutionEvent } from "@krako/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuUnit, output, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Fabric } from "../fabric.ts";
import { dispatchesOf } from "../store/dispatches.ts";

/** What may happen, in any order: at one of two processes, by one of two nodes, to one of the claims that were granted so far. */
type Step =
  | { readonly type: "run" | "kill"; readonly at: number }
  | { readonly type: "claim"; readonly at: number; readonly node: number }
  | { readonly type: "start" | "finish" | "fail" | "again"; readonly at: number; readonly claim: number }
  | { readonly type: "cancel"; readonly at: number; readonly session: number }
  | { readonly type: "pass"; readonly ms: number };

const at = fc.integer({ min: 0, max: 1 });
const nth = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom("run" as const), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("kill" as const), at }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("claim" as const), at, node: at }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constantFrom("start", "finish", "finish", "fail", "again"), at, claim: nth }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancel" as const), at, session: nth }) },
  // Around nothing, a tick, the time for which assignments wait, a process's lease, and a claim's lease.
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("pass" as const), ms: fc.constantFrom(0, 501, 5_600, 31_000) }),
  },
) as fc.Arbitrary<Step>;

const BUSY = { kind: "error", code: "busy", message: "Busy.", retryable: true, started: true } as const;
const RETRIES = { max_attempts: 3, backoff_ms: 0 };

/** Two processes, two nodes, and what they were given. */
class World {
  readonly play: Play = new Play();
  readonly claims: { readonly claim: Claim; readonly node: PlayedNode }[] = [];
  readonly sessions: string[] = [];
  nodes: readonly PlayedNode[] = [];

  async begin(): Promise<void> {
    const first = await this.play.process();
    await this.play.process();
    this.nodes = [await new PlayedNode(this.play, "n").join(first), await new PlayedNode(this.play, "m").join(first)];
  }

  fabric(n: number): Fabric {
    return this.play.processes[n % this.play.processes.length] as Fabric;
  }

  async beat(): Promise<void> {
    for (const node of this.nodes) await node.beat(this.fabric(0));
  }

  async take(next: Step): Promise<void> {
    switch (next.type) {
      case "run": {
        const units = [cpuUnit("a"), cpuUnit("b", { dependencies: ["a"] }), cpuUnit("c")];
        this.sessions.push(
          await this.play.run(
            this.fabric(next.at),
            units.map((unit) => ({ ...unit, retries: RETRIES, critical: false })),
          ),
        );
        return;
      }
      case "kill":
        this.play.kill(this.fabric(next.at));
        await this.play.process();
        return;
      case "claim": {
        const node = this.nodes[next.node] as PlayedNode;
        for (const claim of await node.claim(this.fabric(next.at), 2)) this.claims.push({ claim, node });
        return;
      }
      case "cancel": {
        const sessionId = this.sessions.at(next.session);
        if (sessionId !== undefined)
          await this.play.clock.untilSettled(this.fabric(next.at).services.cancel("acme", sessionId));
        return;
      }
      case "pass":
        await this.pass(next.ms);
        return;
      default:
        await this.report(next.type, this.fabric(next.at), this.claims.at(next.claim));
    }
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 10_000) {
      await this.play.clock.advance(Math.min(left, 10_000));
      await this.beat();
    }
    await this.play.clock.advance(0);
  }

  /** What is refused was over, which is all that a node can hear. */
  async report(how: "start" | "finish" | "fail" | "again", fabric: Fabric, held: World["claims"][number] | undefined) {
    if (held === undefined) return;
    const { claim, node } = held;
    const signed = node.signed(claim, how === "fail" ? BUSY : output(claim.input));
    const reports = how === "start" ? [() => node.start(fabric, claim)] : [() => node.handIn(fabric, claim, signed)];
    if (how === "again") reports.push(...reports);
    for (const answer of await Promise.allSettled(reports.map((report) => report())))
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ problem: { code: "claim_stale" } });
  }

  /** Finishes whatever there is until every session has ended. */
  async finishAll(): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      const results = await Promise.all(this.sessions.map((id) => this.play.result(this.fabric(0), id)));
      if (results.every((result) => result !== null)) return;
      for (const node of this.nodes)
        for (const fabric of this.play.processes)
          for (const claim of await node.claim(fabric)) await this.report("finish", fabric, { claim, node });
      await this.pass(3_000);
    }
    throw new Error("There are sessions that do not end.");
  }

  /** One unit, one live claim; and what a process counts is what there is. */
  async check(): Promise<void> {
    for (const sessionId of this.sessions) {
      const live = await this.play.database.read((connection) => dispatchesOf(connection, "acme", sessionId));
      const units = live.map(({ workUnitId }) => workUnitId);
      expect(new Set(units).size).toBe(units.length);
      checkEvents(await this.play.events(sessionId));
    }
    for (const fabric of this.play.processes) {
      const attempts = [...fabric.host.sessions()].flatMap((hosted) => [...hosted.attempts.values()]);
      const granted = attempts.filter(({ claim }) => claim !== null && claim.claimedAt !== null).length;
      const waiting = attempts.filter(({ claim }) => claim === null).length;
      const cpu = (await fabric.services.capacity()).substrates.find(({ substrate }) => substrate === "cpu");
      expect({ running: cpu?.running, queued: cpu?.queued, waiting: fabric.host.dispatcher.waiting }).toEqual({
        running: granted,
        queued: attempts.length - granted,
        waiting,
      });
    }
  }
}

function checkEvents(events: readonly ExecutionEvent[]): void {
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, n) => n + 1));
  const ends = events.filter(({ event_type }) => /^execution\.session\.(completed|failed|cancelled)$/.test(event_type));
  expect(ends.length).toBeLessThanOrEqual(1);
  const completed = events.filter(({ event_type }) => event_type === "workunit.completed");
  expect(new Set(completed.map(({ work_unit_id }) => work_unit_id)).size).toBe(completed.length);
  const tokens = new Map<string, number>();
  for (const event of events) {
    if (event.event_type !== "workunit.claimed") continue;
    expect(event.payload.fencing_token).toBeGreaterThan(tokens.get(event.work_unit_id) ?? 0);
    tokens.set(event.work_unit_id, event.payload.fencing_token);
  }
}

const RUNS = Number(process.env["KRAKO_RUNS"] ?? 40);
const given = process.env["KRAKO_SEED"];

test("CLAIM-001, C1, C4: law: whatever happens in whatever order, a unit has one live claim at most, counts are right, and every session ends", async () => {
  const found = await fc.check(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const world = new World();
      await world.begin();
      try {
        for (const next of steps) {
          await world.take(next);
          await world.play.clock.advance(0);
          await world.check();
        }
        await world.finishAll();
        await world.pass(1_000);
        await world.check();
      } finally {
        await world.play.close();
      }
    }),
    { numRuns: RUNS, ...(given === undefined ? {} : { seed: Number(given) }) },
  );
  process.stdout.write(`holds: any order of what may happen to claims · ${found.numRuns} cases · seed ${found.seed}\n`);
  if (found.failed) throw new Error(fc.defaultReportMessage(found), { cause: found.errorInstance });
}, 120_000);

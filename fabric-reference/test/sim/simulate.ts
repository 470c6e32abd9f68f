import { createHash } from "node:crypto";
import type { Counts } from "./fault-points.ts";
import { generateIntent } from "./generate-graph.ts";
import type { Invariant, Violation } from "./invariants.ts";
import { judge } from "./judge.ts";
import { planTrouble } from "./trouble.ts";
import { type Journal, TENANTS, World } from "./world.ts";

/** What became of one world. */
export interface Outcome {
  readonly seed: number;
  /** Of everything that was recorded and counted; the same for the same seed. */
  readonly digest: string;
  readonly violations: readonly Violation[];
  readonly faults: Counts;
  readonly checks: Readonly<Record<Invariant, number>>;
  readonly sessions: number;
  readonly events: number;
  /** Simulated milliseconds. */
  readonly lasted: number;
}

/** Milliseconds during which things go wrong, and by which everything has to be over after that. */
const TROUBLED_MS = 14_000;
const HEALED_MS = 240_000;

/** Runs one world to its end. The seed decides everything that happens in it. */
export async function simulate(seed: number, journal: Journal = () => {}): Promise<Outcome> {
  const world = new World(seed, journal);
  const { faults, invariants, watch, tenants } = world;
  const random = world.random.fork("story");
  await world.begin(random.pick([1, 2, 2, 3]));
  planRuns(world);
  planTrouble(world, faults, world.random.fork("trouble"), 200, TROUBLED_MS);
  await world.pass(TROUBLED_MS);
  world.heal();
  await world.passUntil(async () => tenants.areServed && (await watch.areAllOver()), HEALED_MS);
  await world.end();
  let digest = "";
  if (invariants.violations.length === 0)
    digest = await judge(world.store, watch, tenants.seen, world.disturbed, invariants);
  await world.store.close();
  const lasted = Math.round(world.elapsed);
  const all = JSON.stringify([digest, faults.counts, invariants.checks, lasted]);
  return {
    seed,
    digest: createHash("sha256").update(all).digest("hex"),
    violations: invariants.violations,
    faults: faults.counts,
    checks: invariants.checks,
    sessions: watch.sessions.size,
    events: [...watch.sessions.values()].reduce((sum, { events }) => sum + events.length, 0),
    lasted,
  };
}

/** Who submits what, and when; who gives up, who asks again, and whose machine dies. */
function planRuns(world: World): void {
  const { faults, tenants, clock, ids } = world;
  const random = world.random.fork("runs");
  const count = random.between(4, 12);
  for (let number = 0; number < count; number += 1) {
    const intent = generateIntent(random, ids, random.pick(TENANTS));
    const at = random.between(0, TROUBLED_MS / 2);
    const gives = faults.has("tenant.cancels") && random.chance(0.25) ? random.between(0, 4_000) : null;
    clock.after(at, () => {
      if (gives !== null) faults.count("tenant.cancels");
      const first = tenants.run(intent, gives);
      world.note(`${first.party.name} submits graph ${intent.graph.graph_id}`);
    });
    const again = (point: "tenant.submits_again" | "tenant.crash", before: () => void): void => {
      clock.after(at + random.between(0, 3_000), () => {
        faults.count(point);
        before();
        tenants.run(intent, null);
      });
    };
    if (faults.has("tenant.submits_again") && random.chance(0.3)) again("tenant.submits_again", () => {});
    if (faults.has("tenant.crash") && random.chance(0.2)) again("tenant.crash", () => tenants.crash(intent));
  }
}

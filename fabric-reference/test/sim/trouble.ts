import type { FaultPoint, Faults } from "./fault-points.ts";
import type { Randomness } from "./randomness.ts";
import type { World } from "./world.ts";

/** How often a planned fault happens in a world in which it is in force, and what it is. */
interface Trouble {
  readonly point: FaultPoint;
  readonly most: number;
  happen(world: World, random: Randomness): void;
}

/** Longest times in milliseconds: of a pause, an outage or a cut, until something dead is replaced, and by which a clock jumps. */
const PAUSE_MS = 6_000;
const OUTAGE_MS = 2_500;
const REPLACE_MS = 4_000;
const JUMP_MS = 4_000;
const LOST_MS = 12_000;

/** More requests than the door lets one token make at once. */
const FLOOD = 130;

const TROUBLES: readonly Trouble[] = [
  {
    point: "process.crash",
    most: 3,
    happen: (world, random) => world.anyProcess(random)?.crash("process.crash"),
  },
  {
    point: "process.stop",
    most: 2,
    happen: (world, random) => {
      const process = world.anyProcess(random);
      if (process === null) return;
      world.faults.count("process.stop");
      world.replaceLater(random.between(0, REPLACE_MS));
      process.stop().catch(() => undefined);
    },
  },
  {
    point: "process.pause",
    most: 2,
    happen: (world, random) => {
      world.faults.count("process.pause");
      world.anyProcess(random)?.party.pause(random.between(100, PAUSE_MS));
    },
  },
  {
    point: "clock.jump",
    most: 2,
    happen: (world, random) => {
      world.faults.count("clock.jump");
      world.anyProcess(random)?.party.jump(random.between(10, JUMP_MS));
    },
  },
  {
    point: "store.outage",
    most: 2,
    happen: (world, random) => world.anyProcess(random)?.store.outage(random.between(50, OUTAGE_MS)),
  },
  {
    point: "net.partition",
    most: 4,
    happen: (world, random) => {
      const process = world.anyProcess(random);
      const parties = [...world.nodes.map(({ party }) => party), ...world.tenants.seen.map(({ party }) => party)];
      if (process !== null) world.network.cut(random.pick(parties), process.party, random.between(100, PAUSE_MS));
    },
  },
  { point: "leader.deposed", most: 3, happen: (world) => world.deposeLeaders() },
  {
    point: "node.crash",
    most: 4,
    happen: (world, random) => {
      const node = random.pick(world.nodes);
      if (!node.party.isAlive) return;
      world.faults.count("node.crash");
      node.crash();
      world.reviveLater(node, random.between(0, REPLACE_MS));
    },
  },
  {
    point: "node.lost",
    most: 1,
    happen: (world, random) => {
      const node = random.pick(world.nodes);
      if (!node.party.isAlive) return;
      world.faults.count("node.lost");
      node.crash();
      world.reviveLater(node, LOST_MS);
    },
  },
  {
    point: "node.pause",
    most: 3,
    happen: (world, random) => {
      world.faults.count("node.pause");
      random.pick(world.nodes).party.pause(random.between(100, 2 * PAUSE_MS));
    },
  },
  {
    point: "node.drained",
    most: 2,
    happen: (world, random) => {
      const node = random.pick(world.nodes);
      if (!node.party.isAlive) return;
      world.faults.count("node.drained");
      node.drain().then(
        () => world.reviveLater(node, REPLACE_MS),
        () => world.reviveLater(node, REPLACE_MS),
      );
    },
  },
  {
    point: "node.quarantined",
    most: 2,
    happen: (world, random) => world.quarantine(random.pick(world.nodes), LOST_MS / 2),
  },
  { point: "node.floods", most: 1, happen: (world, random) => random.pick(world.nodes).flood(FLOOD) },
];

/** Plans what goes wrong between `from` and `to`, in milliseconds from now. */
export function planTrouble(world: World, faults: Faults, random: Randomness, from: number, to: number): void {
  for (const { point, most, happen } of TROUBLES) {
    if (!faults.has(point)) continue;
    const times = random.between(1, most);
    for (let time = 0; time < times; time += 1)
      world.clock.after(random.between(from, to), () => {
        if (faults.has(point)) happen(world, random);
      });
  }
}

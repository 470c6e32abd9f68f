import type { CapacityScaleRequestedPayload } from "@krako/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ManualClock } from "../../test/manual-clock.ts";
import {
  type AgentProcess,
  FIRST_RESTART_MS,
  LONGEST_RESTART_MS,
  LocalAgents,
  MAX_RESTARTS,
  SOUND_MS,
} from "./local-agents.ts";

/** Agents that run until they are told otherwise. */
class Farm {
  readonly clock = new ManualClock(0);
  readonly running = new Map<string, { process: AgentProcess; isAsked: boolean; end: () => void }>();
  readonly killed: string[] = [];
  readonly crashes: [string, boolean][] = [];
  most = 0;
  readonly agents: LocalAgents;

  constructor(min: number, max: number, start?: () => AgentProcess) {
    this.agents = new LocalAgents({
      start: start ?? ((nodeId) => this.#start(nodeId)),
      clock: this.clock,
      prefix: "auto",
      min,
      max,
      onCrash: (...crash) => this.crashes.push(crash),
    });
  }

  #start(nodeId: string): AgentProcess {
    expect(this.running.has(nodeId), `${nodeId} runs once`).toBe(false);
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = () => {
        this.running.delete(nodeId);
        resolve();
      };
    });
    const agent = {
      process: {
        ended,
        stop: () => {
          agent.isAsked = true;
        },
        kill: () => {
          this.killed.push(nodeId);
          end();
        },
      },
      isAsked: false,
      end,
    };
    this.running.set(nodeId, agent);
    this.most = Math.max(this.most, [...this.running.values()].filter(({ isAsked }) => !isAsked).length);
    return agent.process;
  }

  ids(): string[] {
    return [...this.running]
      .filter(([, { isAsked }]) => !isAsked)
      .map(([nodeId]) => nodeId)
      .sort();
  }

  ask(current: number, desired: number, substrate: "cpu" | "llm_pod" = "cpu"): void {
    const observed = { queued: 0, p95_wait_ms: 0, utilisation: 0, unhealthy_ratio: 0 };
    const direction = desired > current ? "up" : "down";
    const scale: CapacityScaleRequestedPayload = {
      substrate,
      direction,
      current_replicas: current,
      desired_replicas: desired,
      observed,
      reason: "",
    };
    this.agents.request(scale);
  }

  async end(nodeId: string): Promise<void> {
    this.running.get(nodeId)?.end();
    await settled();
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

test("the least number runs from the start, and what is asked for is a difference", () => {
  const farm = new Farm(1, 4);
  expect(farm.ids()).toEqual([]);
  farm.agents.start();
  expect(farm.ids()).toEqual(["auto-1"]);
  // Six others run elsewhere.
  farm.ask(7, 9);
  expect(farm.ids()).toEqual(["auto-1", "auto-2", "auto-3"]);
  farm.ask(9, 8);
  expect(farm.ids()).toEqual(["auto-1", "auto-2"]);
});

test("what is asked for before the start is followed at the start", () => {
  const farm = new Farm(0, 4);
  farm.ask(1, 3);
  expect(farm.ids()).toEqual([]);
  farm.agents.start();
  expect(farm.ids()).toEqual(["auto-1", "auto-2"]);
});

test("pods are none of its business", () => {
  const farm = new Farm(0, 4);
  farm.agents.start();
  farm.ask(1, 3, "llm_pod");
  expect(farm.ids()).toEqual([]);
});

test("there are never more than the most nor fewer than the least, whatever is asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 20 }),
      (min, more, requests) => {
        const farm = new Farm(min, min + more);
        farm.agents.start();
        for (const [current, desired] of requests) {
          const before = farm.agents.size;
          farm.ask(current, desired);
          const asked = Math.min(min + more, Math.max(min, before + desired - current));
          expect(farm.ids()).toHaveLength(asked);
        }
        expect(farm.most).toBeLessThanOrEqual(min + more);
      },
    ),
  );
});

test("an id is used again only when its process has ended", async () => {
  const farm = new Farm(0, 2);
  farm.agents.start();
  farm.ask(0, 1);
  farm.ask(1, 0);
  farm.ask(0, 1);
  expect(farm.ids()).toEqual(["auto-2"]);
  await farm.end("auto-1");
  farm.ask(1, 2);
  expect(farm.ids()).toEqual(["auto-1", "auto-2"]);
});

test("an agent that crashes is started again, later each time, and at last given up", async () => {
  const farm = new Farm(1, 2);
  farm.agents.start();
  for (let crash = 0; crash < MAX_RESTARTS; crash += 1) {
    await farm.end("auto-1");
    expect(farm.clock.waits()).toEqual([Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** crash)]);
    farm.clock.pass(FIRST_RESTART_MS * 2 ** crash);
    expect(farm.ids()).toEqual(["auto-1"]);
  }
  await farm.end("auto-1");
  expect(farm.clock.waits()).toEqual([]);
  expect(farm.agents.size).toBe(0);
  expect(farm.crashes.map(([, again]) => again)).toEqual([true, true, true, true, true, false]);
  farm.ask(0, 1);
  expect(farm.ids()).toEqual(["auto-1"]);
});

test.each([
  [SOUND_MS - 1, 2 * FIRST_RESTART_MS],
  [SOUND_MS, FIRST_RESTART_MS],
])("an agent that has run for %i ms waits %i ms after its second crash", async (ranMs, waitMs) => {
  const farm = new Farm(1, 1);
  farm.agents.start();
  await farm.end("auto-1");
  farm.clock.pass(FIRST_RESTART_MS);
  farm.clock.pass(ranMs);
  await farm.end("auto-1");
  expect(farm.clock.waits()).toEqual([waitMs]);
});

test("an agent that cannot be started counts as one that crashed", () => {
  const farm = new Farm(1, 1, () => {
    throw new Error("no more processes");
  });
  farm.agents.start();
  expect(farm.crashes).toEqual([["auto-1", true]]);
});

test("fewer agents also means that one which waits is not started", async () => {
  const farm = new Farm(0, 2);
  farm.agents.start();
  farm.ask(0, 1);
  await farm.end("auto-1");
  farm.ask(1, 0);
  expect(farm.clock.waits()).toEqual([]);
  expect(farm.agents.size).toBe(0);
});

test("at the end all are asked, those that stay are ended, and nothing is started any more", async () => {
  const farm = new Farm(3, 3);
  farm.agents.start();
  await farm.end("auto-3");
  let isOver = false;
  const stopped = farm.agents.stop(5_000).then(() => {
    isOver = true;
  });
  expect([...farm.running.values()].map(({ isAsked }) => isAsked)).toEqual([true, true]);
  await farm.end("auto-1");
  farm.ask(0, 3);
  farm.clock.pass(4_999);
  expect([farm.killed, isOver]).toEqual([[], false]);
  farm.clock.pass(1);
  await stopped;
  expect(farm.killed).toEqual(["auto-2"]);
  expect(farm.running.size).toBe(0);
  expect(farm.clock.waits()).toEqual([]);
});

test.each([
  [-1, 1],
  [2, 1],
  [0, 1.5],
])("%d to %d agents are no bounds", (min, max) => {
  expect(() => new Farm(min, max)).toThrow(RangeError);
});

import type { ExecutionEvent } from "@krako/contracts";
import { isExecutionEvent } from "@krako/contracts/validators/execution-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import type { Fabric, FabricOptions } from "../fabric.ts";
import { ADMISSION, type AdmissionState, afterAdmissionWindow, OPEN_ADMISSION } from "../policies/admission.ts";

let play: Play;
beforeEach(() => {
  play = new Play();
});
afterEach(() => play.close());

const BUSY = { kind: "error", code: "busy", message: "Busy.", retryable: true, started: true } as const;
const WINDOW_MS = 10_000;

/** Time passes, and these nodes send heartbeats. */
async function live(ms: number, fabric: Fabric, ...nodes: readonly PlayedNode[]): Promise<void> {
  const end = play.clock.now() + ms;
  while (play.clock.now() < end) {
    await play.clock.advance(Math.min(4_000, end - play.clock.now()));
    for (const node of nodes) await node.beat(fabric);
  }
}

async function fabricWith(policies: FabricOptions["policies"], more: Partial<FabricOptions> = {}) {
  const fabric = await play.process({ policies: policies ?? {}, ...more });
  const node = await new PlayedNode(play, "n").join(fabric);
  return { fabric, node };
}

function at(events: readonly ExecutionEvent[], type: ExecutionEvent["event_type"], unit: string): number[] {
  return events
    .filter((event) => event.event_type === type && event.work_unit_id === unit)
    .map(({ timestamp }) => Date.parse(timestamp));
}

describe("the pace of retries", () => {
  test("RETRY-006: makes retries later, and none earlier or fewer", async () => {
    const { fabric, node } = await fabricWith({ retryPace: { bucket: { capacity: 1, perMinute: 6 } } });
    const unit = (id: string) => cpuUnit(id, { retries: { max_attempts: 2, backoff_ms: 100 } });
    const sessionId = await play.run(fabric, ["a", "b", "c"].map(unit));
    for (const claim of await node.claim(fabric)) await node.handIn(fabric, claim, node.signed(claim, BUSY));
    await live(40_000, fabric, node);
    const events = await play.events(sessionId);
    const waits = ["a", "b", "c"].map((id) => {
      const [failedAt = 0] = at(events, "workunit.retry.scheduled", id);
      return (at(events, "workunit.scheduled", id)[1] ?? 0) - failedAt;
    });
    const contract = events.flatMap((e) => (e.event_type === "workunit.retry.scheduled" ? [e.payload.delay_ms] : []));
    waits.forEach((wait, n) => {
      expect(wait).toBeGreaterThanOrEqual(contract[n] ?? Number.POSITIVE_INFINITY);
    });
    expect(Math.max(...waits)).toBeGreaterThan(9_000);
  });
});

describe("the breaker of a node that fails", () => {
  test("opens, lets one attempt try after a while, and closes after it", async () => {
    const { fabric, node } = await fabricWith({
      circuitBreaker: { lastAttempts: 4, minAttempts: 2, probeEveryMs: 5_000, successesToClose: 1 },
    });
    const run = () => play.run(fabric, [cpuUnit("a"), cpuUnit("b")]);
    await run();
    for (const claim of await node.claim(fabric)) await node.handIn(fabric, claim, node.signed(claim, BUSY));
    const sessionId = await run();
    await live(4_000, fabric, node);
    expect(await node.claim(fabric)).toEqual([]);
    expect(await play.told(sessionId)).toContain("workunit.scheduling.deferred");
    await live(2_000, fabric, node);
    const probe = await node.claimOne(fabric);
    expect(await node.claim(fabric)).toEqual([]);
    await node.finish(fabric, probe);
    await play.clock.advance(1_000);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });

  test("does not open for faults of the units", async () => {
    const { fabric, node } = await fabricWith({ circuitBreaker: { lastAttempts: 4, minAttempts: 2 } });
    const refused = { ...BUSY, code: "not_possible", retryable: false };
    await play.run(fabric, [cpuUnit("a"), cpuUnit("b")]);
    for (const claim of await node.claim(fabric)) await node.handIn(fabric, claim, node.signed(claim, refused));
    await play.run(fabric, [cpuUnit("a")]);
    expect(await node.claim(fabric)).toHaveLength(1);
  });
});

/** Throttled from two units that wait, critical from four, at once; open again after a calm window. */
const TIGHT = {
  admission: { throttledAt: 2, criticalAt: 4, criticalWindows: 1, openBelow: 1, openWindows: 1 },
} as const;

/** So many units that wait since no node may take them. */
async function backlog(fabric: Fabric, waiting: number): Promise<string> {
  const units = Array.from({ length: waiting }, (_, n) =>
    cpuUnit(`w${n}`, { critical: false, constraints: { region: "elsewhere" } }),
  );
  return await play.run(fabric, units, { policy: { priority: "p0" } });
}

describe("a fabric that is throttled", () => {
  test("holds less urgent sessions until there is room, and lets urgent ones begin", async () => {
    const { fabric, node } = await fabricWith(TIGHT);
    const waiting = await backlog(fabric, 2);
    await live(WINDOW_MS, fabric, node);
    expect((await fabric.services.capacity()).admission_mode).toBe("THROTTLED");
    const held = await play.run(fabric, [cpuUnit("a")], { policy: { priority: "p2" } });
    const urgent = await play.run(fabric, [cpuUnit("a")], { policy: { priority: "p1" } });
    await play.clock.advance(0);
    expect(await play.told(held)).toEqual([]);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, urgent))?.status).toBe("succeeded");
    await play.clock.untilSettled(fabric.services.cancel("acme", waiting));
    await live(2 * WINDOW_MS, fabric, node);
    expect((await fabric.services.capacity()).admission_mode).toBe("OPEN");
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, held))?.status).toBe("succeeded");
  });

  test("lets a held session be cancelled", async () => {
    const { fabric, node } = await fabricWith(TIGHT);
    await backlog(fabric, 2);
    await live(WINDOW_MS, fabric, node);
    const held = await play.run(fabric, [cpuUnit("a")], { policy: { priority: "p3" } });
    expect((await play.clock.untilSettled(fabric.services.cancel("acme", held)))?.state).toBe("cancelled");
    expect(await node.claim(fabric)).toEqual([]);
  });
});

describe("a fabric that is full", () => {
  test("turns less urgent work away, says when to come again, and takes urgent work", async () => {
    const { fabric, node } = await fabricWith(TIGHT);
    await backlog(fabric, 4);
    await live(WINDOW_MS, fabric, node);
    expect((await fabric.services.capacity()).admission_mode).toBe("CRITICAL");
    for (const priority of ["p2", "p3"] as const) {
      const refused = play.run(fabric, [cpuUnit("a")], { policy: { priority } });
      await expect(refused).rejects.toMatchObject({ retryAfterSeconds: 30 });
      expect(await refusalOf(refused)).toEqual({ code: "capacity_critical", status: 503 });
    }
    for (const priority of ["p0", "p1"] as const) await play.run(fabric, [cpuUnit("a")], { policy: { priority } });
  });
});

describe("a tenant", () => {
  test("may have so many unfinished sessions, and another one when one has ended", async () => {
    const { fabric, node } = await fabricWith({ tenantCaps: { maxSessions: 2 } });
    const first = await play.run(fabric, [cpuUnit("a")]);
    await play.run(fabric, [cpuUnit("a")]);
    const third = play.run(fabric, [cpuUnit("a")]);
    expect(await refusalOf(third)).toEqual({ code: "concurrent_sessions", status: 429 });
    await play.run(fabric, [cpuUnit("a")], { tenantId: "beta" });
    await play.clock.untilSettled(fabric.services.cancel("acme", first));
    await play.run(fabric, [cpuUnit("a")]);
    await node.beat(fabric);
  });

  test("may submit so many graphs a minute", async () => {
    const { fabric } = await fabricWith({ tenantCaps: { submissions: { capacity: 2, perMinute: 6 } } });
    for (let n = 0; n < 2; n += 1) await play.run(fabric, [cpuUnit("a")]);
    const third = play.run(fabric, [cpuUnit("a")]);
    await expect(third).rejects.toMatchObject({ retryAfterSeconds: 10 });
    expect(await refusalOf(third)).toEqual({ code: "submission_rate", status: 429 });
    await play.clock.advance(10_000);
    await play.run(fabric, [cpuUnit("a")]);
  });
});

describe("capacity in a fabric of two processes", () => {
  test("is decided by one of them, seen by both in the same window, and can be computed again from the log", async () => {
    const { fabric, node } = await fabricWith(TIGHT);
    const other = await play.process({ policies: TIGHT });
    await backlog(fabric, 1);
    await backlog(other, 1).catch(() => play.clock.advance(1_100).then(() => backlog(other, 1)));
    // What the other process measured counts a window later at the latest.
    await live(2 * WINDOW_MS + 2_500, fabric, node);
    for (const each of [fabric, other]) expect((await each.services.capacity()).admission_mode).toBe("THROTTLED");
    const events = await play.fabricEvents();
    for (const event of events) expect(isExecutionEvent(event) || isExecutionEvent.errors).toBe(true);
    const changes = events.filter(({ event_type }) => event_type === "capacity.admission.mode.changed");
    expect(changes).toHaveLength(1);
    let state: AdmissionState = OPEN_ADMISSION;
    for (const event of changes) {
      if (event.event_type !== "capacity.admission.mode.changed") continue;
      const again = afterAdmissionWindow(state, event.payload.observed, { ...ADMISSION, ...TIGHT.admission });
      expect(again.changed).toEqual(event.payload);
      state = again.state;
    }
  });

  test("is heard of within a second by a process that looked before it was decided", async () => {
    play.clock.pass(500);
    const { fabric, node } = await fabricWith(TIGHT);
    await play.clock.advance(500);
    const other = await play.process({ policies: TIGHT });
    await backlog(fabric, 2);
    const mode = async (at: Fabric) => (await at.services.capacity()).admission_mode;
    for (let seconds = 0; seconds < 25 && (await mode(fabric)) === "OPEN"; seconds += 1) await live(500, fabric, node);
    expect(await mode(fabric)).toBe("THROTTLED");
    await live(1_000, fabric, node);
    expect(await mode(other)).toBe("THROTTLED");
  });

  test("is decided by the other one when the first is gone", async () => {
    const { fabric, node } = await fabricWith(TIGHT);
    const other = await play.process({ policies: TIGHT });
    await live(WINDOW_MS, fabric, node);
    play.kill(fabric);
    await live(2 * WINDOW_MS, other, node);
    await backlog(other, 2);
    await live(2 * WINDOW_MS, other, node);
    expect((await other.services.capacity()).admission_mode).toBe("THROTTLED");
  });
});

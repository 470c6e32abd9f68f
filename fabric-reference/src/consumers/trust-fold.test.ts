import type { EventEnvelope } from "@krako/contracts";
import { isExecutionEvent } from "@krako/contracts/validators";
import { CONTRACT_VERSION, timestamp } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isLost,
  recordSession,
  START,
  stumbles,
  succeeds,
  type ToldUnit,
  timesOut,
} from "../../test/recorded-sessions.ts";
import { TRUST } from "../policies/trust-constants.ts";
import { MAX_EVIDENCE_IDS, TOLD_AGAIN_MS, type TrustEntry, TrustFold } from "./trust-fold.ts";

let written = 0;
const fabric = (...events: [type: string, payload: object, at?: number | undefined][]): TrustEntry => ({
  tenantId: "",
  stream: "fabric",
  events: events.map(([event_type, payload, at = START]) => {
    written += 1;
    return {
      event_id: `0197a1b2-0000-7000-8000-${String(written).padStart(12, "0")}`,
      event_type,
      contract_version: CONTRACT_VERSION,
      timestamp: timestamp(at),
      sequence: written,
      tenant_id: null,
      graph_id: null,
      execution_session_id: null,
      work_unit_id: null,
      attempt_index: null,
      trace_id: null,
      source: { component: "node", id: "test" },
      payload,
    } as EventEnvelope;
  }),
});
const joined = (node_id: string, operator_fingerprint?: string, at?: number) =>
  fabric(["node.registered", { node_id, ...(operator_fingerprint === undefined ? {} : { operator_fingerprint }) }, at]);
const worked = (nodeId: string, number: number, unit: ToldUnit, tenantId = `t${number % 2}`, startAt = START) =>
  recordSession({ tenantId, number, units: [unit], nodeOf: () => nodeId, startAt }).entries;
const success: ToldUnit = { type: "deterministic", outcomes: [succeeds()] };

const after = (...entries: readonly TrustEntry[]) => {
  const fold = new TrustFold(TRUST);
  for (const entry of entries) fold.take(entry);
  const { events, states } = fold.drain();
  const scores = new Map(events.map(({ payload }) => [payload.node_id, payload.score]));
  return { fold, events, states, score: (node: string) => scores.get(node) ?? Number.NaN };
};
const times = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe("evidence", () => {
  test("a node that has joined and done nothing stands in the middle", () => {
    expect(after(joined("a")).score("a")).toBeCloseTo(0.5);
  });
  test("successes raise the score of the node that held the claim, and of no other", () => {
    const { score } = after(joined("a"), joined("b"), ...times(10).flatMap((n) => worked("a", n, success)));
    expect(score("a")).toBeGreaterThan(0.75);
    expect(score("b")).toBeCloseTo(0.5);
  });
  test.each([
    ["that failed", stumbles()],
    ["that was lost", isLost],
    ["that ran out of time", timesOut],
  ])("an attempt %s lowers it", (_, outcome) => {
    const entries = times(5).flatMap((n) => worked("a", n, { type: "deterministic", outcomes: [outcome] }));
    expect(after(joined("a"), ...entries).score("a")).toBeLessThan(0.45);
  });
  test("a time-out costs more than another failure", () => {
    const failing = (outcome: ToldUnit["outcomes"][number]) =>
      after(
        joined("a"),
        ...times(5).flatMap((n) => worked("a", n, { type: "deterministic", outcomes: [outcome] })),
      ).score("a");
    expect(failing(timesOut)).toBeLessThan(failing(isLost));
  });
  test("an attempt that was cancelled says nothing", () => {
    const { entries } = recordSession({
      tenantId: "t",
      number: 1,
      units: [success],
      nodeOf: () => "a",
      cancelAfter: 0,
    });
    expect(after(joined("a"), ...entries).events).toHaveLength(1);
  });
  test("a node that is not heard from, or caught, is trusted less", () => {
    expect(after(joined("a"), fabric(["node.unavailable", { node_id: "a" }])).score("a")).toBe(0);
    expect(
      after(joined("a"), fabric(["node.misconduct.seen", { node_id: "a", reason: "outvoted" }])).score("a"),
    ).toBeLessThan(0.5);
  });
  test("nodes of one operator that only ever succeed are trusted less once there are more than three", () => {
    const operator = "ab".repeat(32);
    const scoreWith = (count: number) => {
      const nodes = times(count).map((n) => `n${n}`);
      const entries = [
        ...nodes.map((node) => joined(node, operator)),
        ...nodes.flatMap((node, at) => times(8).flatMap((n) => worked(node, 100 * at + n, success))),
      ];
      return after(...entries).events.at(-1)?.payload.penalties.group;
    };
    expect([scoreWith(3), scoreWith(4)]).toEqual([0, 0.1]);
  });
});

describe("what is told", () => {
  test("every event is one of the contract and names its evidence, a bounded number of events", () => {
    const many = times(600).flatMap((n) => worked("a", n, success));
    const { events } = after(joined("a"), ...many);
    expect(events.every((event) => isExecutionEvent(event))).toBe(true);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1));
    expect(events.every(({ payload }) => payload.event_ids.length > 0)).toBe(true);
    const evidence = events.slice(1).flatMap(({ payload }) => payload.event_ids);
    expect(new Set(evidence).size).toBe(evidence.length);
    const quiet = after(joined("a"), ...many, ...worked("a", 999, success, "t1", START + TOLD_AGAIN_MS)).events.at(-1);
    expect(quiet?.payload.event_ids.length).toBe(MAX_EVIDENCE_IDS);
  });
  test("a score that does not move is told again after a minute of evidence, not before", () => {
    const many = times(600).flatMap((n) => worked("a", n, success));
    const told = (startAt: number) =>
      after(joined("a"), ...many, ...worked("a", 999, success, "t1", startAt)).events.length;
    expect(told(START + TOLD_AGAIN_MS) - told(START + TOLD_AGAIN_MS / 2)).toBe(1);
  });
});

const node = fc.constantFrom("a", "b", "c");
const outcome = fc.constantFrom(succeeds(), succeeds(), stumbles(), timesOut, isLost);
const logs = fc
  .array(
    fc.oneof(
      fc.record({ nodeId: node, outcomes: fc.array(outcome, { minLength: 1, maxLength: 3 }), late: fc.nat(7_200_000) }),
      fc.tuple(node, fc.constantFrom("healthy", "degraded", "down")),
    ),
    { maxLength: 12 },
  )
  .map((steps) =>
    steps.flatMap((step, number): readonly TrustEntry[] =>
      Array.isArray(step)
        ? [fabric(["node.health.updated", { node_id: step[0], health: step[1] }])]
        : worked(
            step.nodeId,
            number,
            { type: "deterministic", outcomes: step.outcomes },
            `t${number % 3}`,
            START + step.late,
          ),
    ),
  );

describe("laws", () => {
  test("DET-005: in any batches, kept and gone on with, states and events are the same bytes", () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 9 }), (log, batch) => {
        const whole = after(...log);
        const states = new Map<string, string>();
        const events: unknown[] = [];
        for (let at = 0; at < log.length; at += batch) {
          const fold = new TrustFold(TRUST);
          for (const [key, text] of states) fold.put(key, text);
          for (const entry of log.slice(at, at + batch)) fold.take(entry);
          const outcome = fold.drain();
          for (const [key, text] of outcome.states) states.set(key, text);
          events.push(...outcome.events);
        }
        expect(events).toEqual(whole.events);
        expect([...states].sort()).toEqual([...whole.states].sort());
      }),
    );
  });
  test("entries that are delivered again change nothing", () => {
    fc.assert(
      fc.property(logs, fc.array(fc.nat(), { maxLength: 8 }), (log, again) => {
        if (log.length === 0) return;
        const redelivered = [...log, ...again.map((which) => log[which % log.length] as TrustEntry)];
        expect([...after(...redelivered).states]).toEqual([...after(...log).states]);
      }),
    );
  });
  test("every score is from 0 to 1", () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const { payload } of after(...log).events) expect(payload.score >= 0 && payload.score <= 1).toBe(true);
      }),
    );
  });
});

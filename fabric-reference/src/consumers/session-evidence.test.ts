import type { ExecutionEvent } from "@krako/contracts";
import { expect, test } from "vitest";
import { recordSession, stumbles, succeeds } from "../../test/recorded-sessions.ts";
import { type FoundEvidence, SessionEvidence } from "./session-evidence.ts";

const unit = { type: "deterministic" as const, outcomes: [stumbles(), succeeds()] };
const recorded = (): ExecutionEvent[] =>
  structuredClone([
    ...recordSession({ tenantId: "acme", number: 1, units: [unit], nodeOf: (attempt) => `n${attempt}` }).events,
  ]);
const found = (events: readonly ExecutionEvent[], evidence = new SessionEvidence()): string[] => {
  const all: string[] = [];
  const note = ({ nodeId, evidence: each }: FoundEvidence) =>
    all.push(`${nodeId} ${each.type === "attempt" ? each.outcome : each.type}`);
  for (const event of events) evidence.take(event, note);
  return all;
};
const ofType = (events: readonly ExecutionEvent[], type: string, nth = 0) =>
  events.filter(({ event_type }) => event_type === type)[nth] as ExecutionEvent;

test("each attempt tells of the node that held it", () => {
  expect(found(recorded())).toEqual(["n0 failure", "n1 success"]);
});

test("nodes whose results were compared share the outcome, but for those that were outvoted", () => {
  const events = recorded();
  const claim = ofType(events, "workunit.claimed", 1);
  const others = ["n2", "n3"].map(
    (node_id) => ({ ...claim, payload: { ...claim.payload, node_id } }) as ExecutionEvent,
  );
  events.splice(events.indexOf(claim) + 1, 0, ...others);
  Object.assign(ofType(events, "workunit.validated").payload, {
    agreement: { agreed: ["n1", "n3"], disagreed: ["n2"] },
  });
  events.forEach((event, index) => {
    event.sequence = index + 1;
  });
  expect(found(events)).toEqual(["n0 failure", "n1 success", "n3 success"]);
});

test("a unit that is itself at fault tells nothing of its node", () => {
  const refuses = { kind: "error", message: "The input cannot be worked on.", retryable: false } as const;
  const { events } = recordSession({
    tenantId: "acme",
    number: 1,
    units: [{ type: "deterministic", outcomes: [refuses] }],
    nodeOf: (attempt) => `n${attempt}`,
  });
  expect(ofType(events, "workunit.failed")).toBeDefined();
  expect(found(events)).toEqual([]);
});

test("the end of an attempt that nobody is known to hold tells of nobody", () => {
  const events = recorded();
  const claim = ofType(events, "workunit.claimed", 1);
  claim.attempt_index = 5;
  expect(found(events)).toEqual(["n0 failure"]);
});

test("an ended session leaves one word, and tells nothing when it is read again", () => {
  const evidence = new SessionEvidence();
  found(recorded(), evidence);
  expect(evidence.toText()).toBe("ended");
  expect(found(recorded(), SessionEvidence.fromText("ended"))).toEqual([]);
});

// The laws speak about documents of the contract: the generated graphs are valid, and so is every event that follows from them.
import { isExecutionEvent } from "@krako/contracts/validators";
import { test } from "vitest";
import { checkTaskGraph } from "../src/index.ts";
import { anyCase, inOrderCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { drive } from "./concurrent-driver.ts";
import { eventDifference } from "./event-facts.ts";
import { holds } from "./law.ts";
import type { LawCase } from "./law-case.ts";
import { realRules } from "./real-rules.ts";
import type { EventSeen } from "./rules-under-test.ts";

const timeout = process.env["KRAKO_CASES"] === undefined ? 120_000 : 7_200_000;

const invalidGraph = ({ graph }: LawCase): string | null => {
  const checked = checkTaskGraph(graph);
  return checked.ok
    ? null
    : checked.violations.map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message}`).join("\n");
};

const uuid = "01890000-0000-7000-8000-000000000001";
/** What a backend adds to an event of the rules. */
const envelope = {
  event_id: uuid,
  contract_version: "1.0",
  timestamp: "2026-01-01T00:00:00.000Z",
  sequence: 1,
  tenant_id: "tenant",
  graph_id: uuid,
  execution_session_id: uuid,
  trace_id: "0".repeat(31).concat("1"),
  source: { component: "session", id: "one" },
};
const invalidEvent = (event: EventSeen): string | null => {
  if (isExecutionEvent({ ...envelope, ...event })) return null;
  return `${JSON.stringify(event)}\n  ${JSON.stringify(isExecutionEvent.errors)}`;
};

test("every generated graph is valid", { timeout }, async () => {
  await holds({
    name: "graphs are valid",
    cases: 2_000,
    arbitrary: anyCase,
    wrongWith: invalidGraph,
    picture: pictureOf,
  });
});

test("every event is one of the contract", { timeout }, async () => {
  const wrongWith = (lawCase: LawCase): string | null =>
    drive(lawCase, realRules)
      .events.map(invalidEvent)
      .find((wrong) => wrong !== null) ?? null;
  await holds({ name: "events are valid", cases: 1_000, arbitrary: anyCase, wrongWith, picture: pictureOf });
});

test("every event says what the script and the run in order say", { timeout }, async () => {
  const wrongWith = (lawCase: LawCase): string | null => eventDifference(lawCase, drive(lawCase, realRules).events);
  const arbitrary = inOrderCase("continue_on_error");
  await holds({ name: "events say what happened", cases: 2_000, arbitrary, wrongWith, picture: pictureOf });
});

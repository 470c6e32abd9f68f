// Telemetry is a fold over the events, and says of every unit what the run in order says.
import { test } from "vitest";
import { compilePlan, type SessionEvent, TelemetryFold } from "../src/index.ts";
import { inOrderCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { drive } from "./concurrent-driver.ts";
import { holds } from "./law.ts";
import type { LawCase } from "./law-case.ts";
import { realRules } from "./real-rules.ts";
import { telemetryDifference } from "./telemetry-difference.ts";

const timeout = process.env["KRAKO_CASES"] === undefined ? 120_000 : 7_200_000;

test("the telemetry of any interleaving is that of the run in order", { timeout }, async () => {
  const wrongWith = (lawCase: LawCase): string | null => {
    const fold = new TelemetryFold(compilePlan(lawCase.graph));
    const { events } = drive(lawCase, realRules);
    for (const [index, event] of events.entries()) fold.add(event as unknown as SessionEvent, 1_000 * index);
    return telemetryDifference(lawCase, fold.bundle());
  };
  await holds({
    name: "telemetry",
    cases: 2_000,
    arbitrary: inOrderCase("continue_on_error"),
    wrongWith,
    picture: pictureOf,
  });
});

// The naive session as a model: after every command both know the same units as ready, as waiting for a retry and as ended. This is
// what sees a unit that waits without need, which changes no result.

import { sortedText } from "@krako/conformance/oracle";
import { drive } from "./concurrent-driver.ts";
import type { LawCase } from "./law-case.ts";
import { LifeOfUnits } from "./life-of-a-unit.ts";
import { naiveRules } from "./naive-session.ts";
import type { RulesUnderTest, SessionUnderTest } from "./rules-under-test.ts";

const FINAL = ["succeeded", "failed", "skipped", "cancelled"];

const stateOf = (session: SessionUnderTest): unknown => ({
  status: session.status(),
  ready: session.ready(),
  waiting: session.retries().map((retry) => retry.unit),
  units: session.order.map((id) => {
    const { state, escalation, error_type } = session.unit(id);
    return FINAL.includes(state) ? [id, state, error_type, escalation] : [id, state === "running" ? state : "open"];
  }),
});

export const stepDifference = (lawCase: LawCase, rules: RulesUnderTest): string | null => {
  const model = naiveRules().open(lawCase.graph, lawCase.prices);
  const life = new LifeOfUnits();
  let difference: string | null = null;
  drive(lawCase, rules, (command, session) => {
    if (difference !== null) return;
    model.advance(command);
    const [found, expected] = [sortedText(stateOf(session)), sortedText(stateOf(model))];
    const after = `after ${command.type}${"unit" in command ? ` of ${command.unit}` : ""}`;
    if (found !== expected) difference = `${after}:\n  ${found}\n  and by the model\n  ${expected}`;
    const jump = life.saw(session);
    if (jump !== null) difference = `${after} ${jump}`;
  });
  return difference;
};

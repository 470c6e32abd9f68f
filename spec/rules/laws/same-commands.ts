// DET-005: a session is a function of its commands. The same ones once more lead to the same events, to the byte.
import { drive } from "./concurrent-driver.ts";
import type { LawCase } from "./law-case.ts";
import type { RulesUnderTest } from "./rules-under-test.ts";

export const repeatDifference = (lawCase: LawCase, rules: RulesUnderTest): string | null => {
  const undisturbed = { ...lawCase, schedule: { ...lawCase.schedule, rebuildOneIn: 0 } };
  const run = drive(undisturbed, rules);
  const again = rules.open(lawCase.graph, lawCase.prices);
  const [found, expected] = [run.commands.flatMap((command) => [...again.advance(command)]), run.events].map((events) =>
    JSON.stringify(events),
  );
  return found === expected ? null : `the same commands led to ${found} and to ${expected}`;
};

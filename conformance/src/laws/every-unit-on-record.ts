import { believed } from "../oracle/attempt.ts";
import { isModel } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";
import { toldOrder } from "./records-in-canonical-order.ts";

export const everyUnitOnRecord: RunLaw = {
  id: "every-unit-on-record",
  on: "run",
  requirements: ["TEL-001"],
  profile: "core",
  floor: 50,
  sentence:
    "Telemetry has one record for every unit, run or not, with all its attempts, and as many calls as were made.",
  check: (trial, finding) => {
    const { result, order, units } = trial;
    if (result === null) return;
    finding.exercised();
    const told = result.telemetry_bundle.tasks.map(({ task_id }) => task_id);
    for (const id of order) {
      const count = told.filter((each) => each === id).length;
      if (count !== 1) finding.violated(`"${id}" has ${count} records; it must have one.`, id);
    }
    const listed = toldOrder(trial);
    if (listed.join("\n") !== order.filter((id) => listed.includes(id)).join("\n"))
      finding.violated(`The canonical order is ${order.join(", ")}; telemetry lists ${listed.join(", ")}.`);
    for (const { unit, seen, blame } of units.values()) {
      if (seen === null) continue;
      if (blame?.rule === "TEL-001") finding.violated(blame.message, unit.id);
      const { attempts } = seen.task;
      if (attempts.some(({ attempt_index }, index) => attempt_index !== index + 1))
        finding.violated(
          `The attempts of "${unit.id}" are numbered ${attempts.map((each) => each.attempt_index).join(", ")}.`,
          unit.id,
        );
      if (!isModel(unit)) continue;
      const invoked = attempts.filter(({ invoked_model }) => invoked_model).length;
      // Calls after an accepted output are repeated work (ESC-001); calls of a unit without attempts are hidden (DETFIRST-002).
      const accepted = seen.calls.slice(0, -1).some(({ answer }) => answer?.kind === "answer" && answer.valid);
      if (seen.calls.length > invoked && attempts.length > 0 && !accepted && blame === null)
        finding.violated(
          `The model was called ${seen.calls.length} times for "${unit.id}"; its record has ${invoked}.`,
          unit.id,
        );
      for (const [index, attempt] of seen.attempts.entries()) {
        const answer = seen.calls[index]?.answer;
        if (answer?.kind !== "answer" || attempt.error_type === "TIMEOUT") continue;
        const usage = believed(answer.usage);
        if (usage === "unknown" || attempt.estimated) continue;
        const { tokens_in, tokens_out } = usage;
        if (attempt.tokens_in !== tokens_in || attempt.tokens_out !== tokens_out)
          finding.violated(
            `Attempt ${index + 1} of "${unit.id}" consumed ${tokens_in} + ${tokens_out} tokens; its record says ${attempt.tokens_in} + ${attempt.tokens_out}.`,
            unit.id,
          );
      }
    }
  },
};

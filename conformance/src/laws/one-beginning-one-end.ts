import { sameJson } from "../oracle/json.ts";
import type { RunLaw } from "./law.ts";

const TERMINAL = /^execution\.session\.(completed|failed|cancelled)$/;
const STATUS = { completed: "succeeded", failed: "failed", cancelled: "cancelled" } as const;

export const oneBeginningOneEnd: RunLaw = {
  id: "one-beginning-one-end",
  on: "run",
  requirements: ["EVENT-002"],
  profile: "core",
  needs: ["events"],
  floor: 50,
  sentence:
    "The first event is execution.session.started (unless the run was cancelled before it began), the last is the one terminal event, and it says what the result says.",
  check: ({ seen: { events, cancelled }, result }, finding) => {
    if (events.length === 0 || result === null) return;
    finding.exercised();
    const types: readonly string[] = events.map(({ event }) => event.event_type);
    const cancelledFirst = cancelled && result.status === "cancelled";
    if (types[0] !== "execution.session.started" && !cancelledFirst)
      finding.violated(`The first event is ${types[0]}.`);
    const ends = types.filter((type) => TERMINAL.test(type));
    if (ends.length !== 1) finding.violated(`There are ${ends.length} terminal events; there is one.`);
    const last = events.at(-1);
    const said = TERMINAL.exec(last?.event.event_type ?? "")?.[1] as keyof typeof STATUS | undefined;
    if (said === undefined) {
      if (ends.length === 1) finding.violated(`The last event is ${last?.event.event_type}.`);
      return;
    }
    if (STATUS[said] !== result.status)
      finding.violated(`The last event says ${said}; the result says ${result.status}.`);
    else if (
      last?.event.event_type === "execution.session.failed" &&
      last.faults.length === 0 &&
      last.event.payload.error.error_type !== result.error?.error_type
    )
      finding.violated(
        `The last event names ${last.event.payload.error.error_type}; the result names ${result.error?.error_type}.`,
      );
    else if (
      last?.event.event_type === "execution.session.completed" &&
      last.faults.length === 0 &&
      !sameJson(last.event.payload.output_work_unit_id, result.output_work_unit_id)
    )
      finding.violated(
        `The last event takes the output of ${last.event.payload.output_work_unit_id}; the result that of ${result.output_work_unit_id}.`,
      );
  },
};

// What proves a failure on a fabric: the last exchanges, or the events of the unit.
import { visibleLine } from "../report/visible-text.ts";
import type { FabricTrial } from "./fabric-trial.ts";

const MOST_LINES = 6;

/** Set-up says nothing. */
const QUIET: ReadonlySet<string> = new Set(["register", "capabilities", "heartbeat", "list", "events"]);

/** `unit`: the session and the unit, `session/unit`. */
export const fabricEvidence = ({ sessions, exchanges }: FabricTrial, unit: string | null): readonly string[] => {
  if (unit !== null) {
    const [session, id] = unit.split("/");
    const lines = (sessions.find((each) => each.id === session)?.events ?? [])
      .filter(({ work_unit_id }) => work_unit_id === id || id === undefined)
      .map(({ sequence, event_type, attempt_index, payload }) =>
        visibleLine(
          `${sequence} ${event_type} ${id}${attempt_index === null ? "" : `#${attempt_index}`} ${JSON.stringify(payload)}`,
          240,
        ),
      );
    if (lines.length > 0) return lines.slice(-MOST_LINES);
  }
  return exchanges
    .filter(({ about }) => !QUIET.has(about))
    .slice(-MOST_LINES)
    .map(({ method, path, status, text }) => visibleLine(`${method} ${path} ⇒ ${status} ${text}`, 240));
};

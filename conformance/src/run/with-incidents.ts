// What reached the kit's own process although nobody called for it, held against the backend that runs in it.
import type { Incident } from "../backend/process-watch.ts";
import type { CheckReport } from "../report/run-report.ts";

/** The check under which it counts: a process that ends takes every run along (RESULT-002). */
const CHECK = "ends-and-then-nothing";

const MEANS: Readonly<Record<Incident["kind"], string>> = {
  "unhandled rejection": "a promise was rejected and nobody handled it",
  "uncaught exception": "an exception was thrown where nobody can catch it",
  exit: "the backend tried to end the process",
};

/** One sentence for people. */
export const incidentsText = (incidents: readonly Incident[], count: number): string => {
  const [first] = incidents;
  if (first === undefined) return "";
  const times = count === 1 ? "Once" : `${count} times`;
  return `${times} something happened in the backend that ends a process of Node, and with it every run in it; only the kit kept it alive. The first time ${MEANS[first.kind]}: ${first.message}`;
};

/**
 * The checks, with the incidents. They count as a failure of RESULT-002 where the check for it ran: a backend that ends its process
 * does not end its runs.
 */
export const withIncidents = (
  checks: readonly CheckReport[],
  incidents: readonly Incident[],
  count: number,
): readonly CheckReport[] => {
  if (count === 0) return checks;
  const reason = incidentsText(incidents, count);
  return checks.map((check) => {
    if (check.id !== CHECK) return check;
    const failures = Math.max(check.failures, 1);
    const said = check.reason === null ? reason : `${check.reason} ${reason}`;
    return { ...check, verdict: "failed", failures, reason: said };
  });
};

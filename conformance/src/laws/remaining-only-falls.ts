import { debitOf } from "../judge/seen-unit.ts";
import { DIMENSIONS, declaredOf, microOf } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

export const remainingOnlyFalls: RunLaw = {
  id: "remaining-only-falls",
  on: "run",
  requirements: ["BUDGET-001"],
  profile: "model",
  needs: ["events"],
  floor: 20,
  sentence:
    "What remains of a budget is what was declared less what was debited: it never rises and never falls below 0.",
  check: ({ seen, result, units }, finding) => {
    // Where more was granted than there was, what remains is wrong in consequence (BUDGET-002, BUDGET-005).
    if ([...units.values()].some(({ blame }) => blame?.rule === "BUDGET-002" || blame?.rule === "BUDGET-005")) return;
    const declared = declaredOf(seen.graph);
    const left: Record<string, number> = { ...declared };
    for (const event of seen.events) {
      const debit = debitOf(event);
      if (debit === null) continue;
      for (const dimension of DIMENSIONS) {
        const said = debit.event.payload.remaining[dimension];
        const now = said === null ? Number.POSITIVE_INFINITY : typeof said === "string" ? microOf(said) : said;
        const before = left[dimension] ?? Number.POSITIVE_INFINITY;
        if (declared[dimension] !== Number.POSITIVE_INFINITY) finding.exercised();
        // A debit of more than there was is the fault of whoever granted it (BUDGET-002, BUDGET-005).
        const isGranted = debit.taken[dimension] <= before;
        if (now > before || now < 0 || (isGranted && now !== before - debit.taken[dimension]))
          finding.violated(
            `${dimension}: ${before} were left and ${debit.taken[dimension]} debited; the event says ${now} remain.`,
            debit.event.work_unit_id ?? undefined,
          );
        left[dimension] = now;
      }
    }
    if (result === null) return;
    for (const dimension of ["tokens", "llm_invocations", "retries"] as const) {
      const { declared: limit, debited, remaining } = result.budget[dimension];
      if (remaining !== (limit === null ? null : limit - debited) || (remaining !== null && remaining < 0))
        finding.violated(`${dimension}: ${limit} declared, ${debited} debited; the result says ${remaining} remain.`);
    }
  },
};

import type { Patch, SourceFile } from "./mutant.ts";

const DEBIT: SourceFile = "rules/src/session/debit.ts";
const REPORT: SourceFile = "rules/src/session/budget-report.ts";

/** For mutants that take too much: keeps what remains from being told as less than nothing, which would be another fault. */
export const NEVER_BELOW_ZERO: readonly Patch[] = [
  { file: DEBIT, find: "limit - before - now;", replace: "Math.max(0, limit - before - now);" },
  { file: REPORT, find: "usd(money - debited.cost_usd)", replace: "usd(Math.max(0, money - debited.cost_usd))" },
  {
    file: REPORT,
    find: "limited ? declared - debited : null",
    replace: "limited ? Math.max(0, declared - debited) : null",
  },
];

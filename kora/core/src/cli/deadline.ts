import { UsageError } from "./usage-error.ts";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** The moment a run has to end by: one that is told, or a time from `nowMs` on. @throws UsageError */
export function deadlineOf(text: string, nowMs: number): string {
  const [, amount, unit = ""] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text) ?? [];
  const at =
    amount === undefined
      ? /^\d{4}-\d{2}-\d{2}T/.test(text)
        ? Date.parse(text)
        : Number.NaN
      : nowMs + Number(amount) * (UNITS[unit] ?? 0);
  if (Number.isNaN(at) || at > 8.64e15)
    throw new UsageError(
      `--deadline is ${text}; write a time from now such as 90s or 5m, or a moment such as 2026-01-31T09:30:00.000Z.`,
    );
  return new Date(at).toISOString();
}

import type { StudioWork } from "@krako/contracts";
import { usd } from "@krako/rules";

/** What was typed into the fields of the limits; empty where there is none. */
export interface TypedLimits {
  /** US dollars. */
  readonly cost: string;
  readonly seconds: string;
}

/** The limits of a run, as its work says them, or what is wrong with what was typed. */
export type Limits =
  | { readonly ok: true; readonly limits: Pick<StudioWork, "max_cost_usd" | "deadline_ms"> }
  | { readonly ok: false; readonly message: string };

/** The most that a budget can hold: 99999.999999 US dollars, a week. */
const MOST_MICRO_USD = 99_999_999_999;
const MOST_SECONDS = 604_800;

export function limitsOf({ cost, seconds }: TypedLimits): Limits {
  const micro = amountOf(cost, 1_000_000);
  if (micro !== null && !(micro <= MOST_MICRO_USD))
    return { ok: false, message: "The cost is an amount in US dollars from 0 to 99999.999999, such as 0.05." };
  const ms = amountOf(seconds, 1_000);
  if (ms !== null && !(ms <= MOST_SECONDS * 1_000))
    return { ok: false, message: "The time is a number of seconds from 0 to 604800, such as 90." };
  return {
    ok: true,
    limits: { ...(micro === null ? {} : { max_cost_usd: usd(micro) }), ...(ms === null ? {} : { deadline_ms: ms }) },
  };
}

/** Null where nothing was typed; not a number where it is none. */
function amountOf(typed: string, scale: number): number | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * scale) : Number.NaN;
}

import type { DimensionEstimate, Estimate, UnitEstimate } from "../../estimate/estimate-run.ts";
import type { Terminal } from "../terminal.ts";

const DIMENSIONS = ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] as const;

/** Units that are listed; the rest is counted. */
const MOST_LISTED = 20;

/** What a run may come to, for people: a line per dimension, then which units may call a model, and which may lack budget. */
export function estimateReport(estimate: Estimate, terminal: Terminal): string[] {
  const heading = (text: string): string => terminal.style("bold", text);
  const { spenders, price_list_version, unpriced_tiers } = estimate;
  const waiting = spenders.filter(({ waits }) => waits.length > 0);
  const calling = spenders.filter(({ tokens }) => tokens > 0);
  const priced = price_list_version !== null;
  return [
    `${heading("Estimate")}             first attempts     worst case        allowed        at most`,
    ...DIMENSIONS.map((dimension) => dimensionLine(dimension, estimate[dimension])),
    ...(priced ? [] : ["  Nothing has a price here; add --prices to know what it costs."]),
    ...(priced && unpriced_tiers.length > 0
      ? [`  Without a price, and so free: ${unpriced_tiers.join(", ")} models.`]
      : []),
    ...section(heading("May call a model"), calling, (each) => [spenderLine(each)]),
    ...section(heading("May lack budget"), waiting, waitLines),
  ];
}

function section<T>(heading: string, items: readonly T[], lines: (item: T) => readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_LISTED;
  return [
    "",
    heading,
    ...items.slice(0, MOST_LISTED).flatMap(lines),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more`] : []),
  ];
}

function spenderLine({ id, type, tier, attempts, tokens, cost_usd, stands_in }: UnitEstimate): string {
  const often = `${attempts} attempt${attempts === 1 ? "" : "s"}`;
  const when = stands_in ? ", only if another unit escalates to it" : "";
  return `  ${id}  ${tier} ${type}: at most ${often}, ${tokens.toLocaleString("en")} tokens, $${cost_usd}${when}`;
}

function dimensionLine(dimension: (typeof DIMENSIONS)[number], estimate: DimensionEstimate): string {
  const { first_attempts, worst, declared, at_most } = estimate;
  const say = (value: number | string | null): string => text(value, dimension).padStart(15);
  return `  ${dimension.padEnd(16)}${say(first_attempts)}${say(worst)}${say(declared)}${say(at_most)}`;
}

function waitLines({ id, waits }: UnitEstimate): string[] {
  return waits.map(({ dimension, needed, sure, kind }) => {
    const [needs, left] = [text(needed, dimension), text(sure, dimension)];
    switch (kind) {
      case "never":
        return `  ${id}  ${dimension}: needs ${needs}, which the graph never allows; it fails if it is reached`;
      case "wait":
        return `  ${id}  ${dimension}: needs ${needs}, of which ${left} are sure; it waits for what earlier units leave`;
      case "retry":
        return `  ${id}  ${dimension}: only ${left} are sure; its first attempt is covered, a later one may not be`;
      default:
        return kind satisfies never;
    }
  });
}

function text(value: number | string | null, dimension: string): string {
  if (value === null) return "no limit";
  if (typeof value === "string") return `$${value}`;
  return dimension === "duration" ? `${value.toLocaleString("en")} ms` : value.toLocaleString("en");
}

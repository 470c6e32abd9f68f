import type { CostDifference, OutputDifference, RunDiff, StageDifference, UnitEnd } from "../../diff/diff-runs.ts";
import type { Terminal } from "../terminal.ts";
import { oneLine } from "../views/unit-text.ts";

/** Differences of one kind that are written out; the rest are counted. */
const MOST_LINES = 50;

/** Characters of a value that is shown. */
const MOST_VALUE = 60;

/** What differs between two runs, for people. */
export function diffReport(diff: RunDiff, terminal: Terminal): string {
  const lines = [
    diff.same ? terminal.style("green", "The runs are the same.") : terminal.style("yellow", "The runs differ."),
    ...(diff.graph.same ? [] : ["Their graphs ask for different work; units are compared by their ids."]),
    ...(diff.status.before === diff.status.after ? [] : [`status  ${diff.status.before} → ${diff.status.after}`]),
    ...section("Stages", diff.stages.map(stageLine), terminal),
    ...section("Outputs", diff.outputs.map(outputLine), terminal),
    ...section("Cost", diff.cost.map(costLine), terminal),
  ];
  return `${lines.join("\n")}\n`;
}

function section(title: string, lines: readonly string[], terminal: Terminal): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shown = more <= 0 ? lines : [...lines.slice(0, MOST_LINES), `… and ${more} more; --json tells them all`];
  return ["", terminal.style("bold", title), ...shown.map((line) => `  ${line}`)];
}

function stageLine({ unit, before, after }: StageDifference): string {
  return `${unit}  ${endText(before)} → ${endText(after)}`;
}

function endText(end: UnitEnd | null): string {
  if (end === null) return "not in the graph";
  const { status, error_type, escalation_index, attempts } = end;
  const facts = [
    error_type === null ? status : `${status} (${error_type})`,
    attempts.length === 1 ? "" : `${attempts.length} attempts`,
    escalation_index === null ? "" : "escalated",
  ];
  return facts.filter((fact) => fact !== "").join(", ");
}

function outputLine({ unit, pointer, ...sides }: OutputDifference): string {
  const value = (name: "before" | "after"): string => (Object.hasOwn(sides, name) ? short(sides[name]) : "nothing");
  return `${unit ?? "answer"}${pointer === "" ? "" : ` ${oneLine(pointer)}`}  ${value("before")} → ${value("after")}`;
}

function short(value: unknown): string {
  const text = oneLine(JSON.stringify(value) ?? "nothing");
  return text.length <= MOST_VALUE ? text : `${text.slice(0, MOST_VALUE - 1)}…`;
}

function costLine({ dimension, before, after }: CostDifference): string {
  const isMoney = typeof before === "string";
  const said = (amount: number | string): string => (isMoney ? `$${amount}` : Number(amount).toLocaleString("en"));
  return `${dimension.padEnd(15)} ${said(before)} → ${said(after)}`;
}

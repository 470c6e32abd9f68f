import type { BudgetReport, StudioRun, UnitState } from "@krako/contracts";
import type { StudioRunDetail } from "../../../src/api.ts";
import { amountText, count, DIMENSION_NAMES } from "../run/amount-text.ts";
import { answeredBy } from "../run/answered-by.ts";
import { avoidedBy } from "../run/avoided.ts";
import { budgetBars } from "../run/budget-bars.ts";
import { durationText } from "../run/duration-text.ts";
import { glanceOf } from "../run/glance-of.ts";
import { ladderPaths } from "../run/ladder-paths.ts";
import type { RunView } from "../run/run-view.ts";
import { timeShares } from "../run/time-shares.ts";

/** Units that the report lists; the rest are counted. */
export const MOST_UNITS = 500;

/** Characters of the answer that the report quotes. */
const MOST_ANSWER = 20_000;

/** A run as people pass it on: how it ended, the answer, what it took, each ladder and each unit. Plain CommonMark with tables. */
export function markdownReport({ run, graph, result }: StudioRunDetail, view: RunView): string {
  const parts = [
    `# ${line(run.title)}`,
    verdict(run, view),
    ...(view.error === null ? [] : [failure(view)]),
    answer(view, result === null ? undefined : result.final_output),
    budget(view, result?.budget ?? null),
    time(view),
    ...ladders(view),
    units(view),
    facts(run, graph.graph_id, result?.execution_metadata ?? null),
  ];
  return `${parts.join("\n\n")}\n`;
}

function verdict(run: StudioRun, view: RunView): string {
  const { modelUnits, skipped } = avoidedBy(view);
  const models =
    modelUnits === 0 ? "No unit asks a model." : `${skipped} of ${count(modelUnits, "model unit")} not needed.`;
  const took = durationText(view.endedMs ?? view.lastMs);
  return `**${run.state}** in ${took}: ${count(view.units.size, "unit")}, ${count(view.taken.modelCalls, "model call")}, ${count(view.taken.tokens, "token")}, $${run.charged_usd}. ${models}`;
}

function failure({ error }: RunView): string {
  if (error === null) return "";
  const where = error.work_unit_id === undefined ? "" : ` in ${code(error.work_unit_id)}`;
  const violations = (error.violations ?? []).map(
    ({ rule, pointer, message, mend }) => `- ${code(rule)} at ${code(pointer || "/")}: ${line(message)} ${line(mend)}`,
  );
  return ["## Why it failed", "", `${error.error_type}${where}: ${line(error.message)}`, ...violations].join("\n");
}

function answer(view: RunView, output: unknown): string {
  if (view.outputUnit === null || output === undefined) return "## Answer\n\nNone.";
  const by = answeredBy(view, view.outputUnit);
  const from = by === view.outputUnit ? code(by) : `${code(by)}, standing in for ${code(view.outputUnit)}`;
  const text = typeof output === "string" ? output : JSON.stringify(output, null, 2);
  return `## Answer\n\nFrom ${from}:\n\n${fenced(text.slice(0, MOST_ANSWER), typeof output === "string" ? "text" : "json")}`;
}

function budget(view: RunView, report: BudgetReport | null): string {
  const rows = budgetBars(view, report, view.endedMs ?? view.lastMs).map(
    ({ dimension, declared, debited, remaining, overrun }) => [
      DIMENSION_NAMES[dimension],
      amountText(dimension, debited),
      declared === null ? "no limit" : amountText(dimension, declared),
      remaining === null ? "" : amountText(dimension, remaining),
      overrun === 0 ? "" : amountText(dimension, overrun),
    ],
  );
  return `## Budget\n\n${table(["", "Debited", "Declared", "Left", "Over"], rows)}`;
}

function time(view: RunView): string {
  const { model, operation, retry_wait, other } = timeShares(view);
  const rows = [
    ["A model ran", durationText(model)],
    ["Operations ran", durationText(operation)],
    ["Only waits before retries", durationText(retry_wait)],
    ["Nothing of it ran", durationText(other)],
  ];
  return `## Time\n\n${table(["", "Time"], rows)}`;
}

function ladders(view: RunView): string[] {
  const paths = ladderPaths(view);
  if (paths.length === 0) return [];
  const lines = paths.map(({ tried }) => {
    const steps = tried.map(({ unit, state, because }) => {
      const step = `${code(unit)} ${state}`;
      return because === null ? step : `(${line(because)}) ${step}`;
    });
    return `- ${steps.join(" → ")}`;
  });
  return [`## Ladders\n\n${lines.join("\n")}`];
}

function units(view: RunView): string {
  const all = [...view.units.values()];
  const rows = all.slice(0, MOST_UNITS).map((unit) => {
    const { attempts, durationMs, tokens } = glanceOf(unit);
    const name: UnitState = unit.state;
    const time = durationMs === null ? "" : durationText(durationMs);
    return [code(unit.unit.id), unit.unit.type, name, `${attempts}`, time, `${tokens}`];
  });
  const rest = all.length > MOST_UNITS ? `\n\nAnd ${count(all.length - MOST_UNITS, "more unit")}.` : "";
  return `## Units\n\n${table(["Unit", "Type", "State", "Attempts", "Time", "Tokens"], rows)}${rest}`;
}

function facts(
  run: StudioRun,
  graphId: string,
  by: { backend: string; backend_version: string; graph_digest: string; result_digest: string } | null,
): string {
  const lines = [`- Run ${code(run.run_id)}, begun ${run.started_at}`, `- Graph ${code(graphId)}`];
  if (by !== null)
    lines.push(
      `- Backend ${by.backend} ${by.backend_version}`,
      `- Graph digest ${code(by.graph_digest)}`,
      `- Result digest ${code(by.result_digest)}`,
    );
  return `## Facts\n\n${lines.join("\n")}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** A text of somebody else within a line: no line ends, and nothing that Markdown or HTML would take for its own. */
function line(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A block in a fence that is longer than any in it. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

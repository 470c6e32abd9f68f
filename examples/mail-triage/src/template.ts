import { readFileSync } from "node:fs";
import type { BackendCapabilities, Condition, Playbook, TaskGraph, TaskIr } from "@krako/contracts";
import {
  checkPlaybook,
  fillPlaybook,
  govern,
  type LeftOut,
  lower,
  type OutputSchemas,
  parseDocument,
  planForCapabilities,
} from "@krako/kora";
import { newId } from "./new-id.ts";
import type { Rule } from "./rules.ts";

/** The thresholds under which a rung is not sure enough. */
export interface Thresholds {
  readonly rules: number;
  readonly smallModel: number;
}

/** The playbook of the job as it stands in triage.yaml, checked. */
export function readTemplate(outputSchemas: OutputSchemas): Playbook {
  const parsed = parseDocument(readFileSync(new URL("../triage.yaml", import.meta.url), "utf8"), "yaml");
  if (!parsed.ok) throw new Error(`triage.yaml: ${parsed.violations[0]?.message}`);
  const checked = checkPlaybook(parsed.value, outputSchemas);
  if (!checked.ok)
    throw new Error(
      `triage.yaml: ${checked.violations.map(({ pointer, message }) => `${pointer}: ${message}`).join(" ")}`,
    );
  return checked.playbook;
}

/** The graph of the playbook with what training gave: the weighed rules and the thresholds. */
export function withTraining(template: TaskIr, rules: readonly Rule[], thresholds: Thresholds): TaskIr {
  const of: Readonly<Record<string, number>> = { by_rules: thresholds.rules, by_small_model: thresholds.smallModel };
  const sure = (task: string, condition: Condition): Condition => {
    const threshold = of[task];
    return condition.type === "confidence_below" && threshold !== undefined ? { ...condition, threshold } : condition;
  };
  return {
    ...template,
    tasks: template.tasks.map((task) => (task.id === "by_rules" ? { ...task, input: { ...task.input, rules } } : task)),
    ladders: (template.ladders ?? []).map(({ rungs }) => ({
      rungs: rungs.map((rung) => ({
        ...rung,
        ...(rung.escalate_when && { escalate_when: rung.escalate_when.map((each) => sure(rung.task, each)) }),
      })),
    })),
  };
}

/** Only the first step, to read messages without judging them. */
export function readingOnly(playbook: Playbook): Playbook {
  const { ladders: _ladders, escalations: _escalations, tasks, ...rest } = playbook.graph;
  return { ...playbook, graph: { ...rest, tasks: tasks.filter(({ id }) => id === "parse"), output: ["parse"] } };
}

/** Makes the graph of one message. */
export type GraphMaker = (raw: string) => TaskGraph;

/** What a backend can run of the template, and how the graph of one message is made from it: plan once, then lower and govern each. */
export function graphMaker(
  playbook: Playbook,
  capabilities: BackendCapabilities,
  outputSchemas: OutputSchemas,
): { readonly make: GraphMaker; readonly leftOut: readonly LeftOut[] } {
  const { taskIr, leftOut } = planForCapabilities(playbook.graph, capabilities);
  const make: GraphMaker = (raw) => {
    const now = Date.now();
    const filled = fillPlaybook({ ...playbook, graph: taskIr }, { raw });
    const facts = {
      graph_id: newId(now),
      request_id: newId(now),
      tenant_id: "mail-triage",
      created_at: new Date(now).toISOString(),
      outputSchemas,
    };
    return govern(lower(filled, facts)).graph;
  };
  return { make, leftOut };
}

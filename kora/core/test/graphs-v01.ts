import type { GraphV01, V01Task } from "@krako/contracts";

/** Graphs in the format of KORA v0.1, written for these tests. */

type Parts = Partial<V01Task>;

/** A task that runs a handler. */
export function handler(id: string, name: string, args: Record<string, unknown> = {}, parts: Parts = {}): V01Task {
  return { id, type: `det.${name}`, run: { kind: "det", spec: { handler: name, args } }, ...parts };
}

/** A task that asks a model for `{status, task_id, answer}`. */
export function question(id: string, input: Record<string, unknown>, parts: Parts = {}): V01Task {
  const properties = { status: { type: "string" }, task_id: { type: "string" }, answer: { type: "string" } };
  const output_schema = { type: "object", required: ["status", "task_id", "answer"], properties };
  return { id, type: "llm.answer", run: { kind: "llm", spec: { adapter: "openai", input, output_schema } }, ...parts };
}

export function graphV01(tasks: V01Task[], parts: Partial<GraphV01> = {}): GraphV01 {
  const budget = { max_time_ms: 2_000, max_tokens: 200, max_retries: 1 };
  return { graph_id: "sample", version: "0.1", root: tasks.at(-1)?.id ?? "", defaults: { budget }, tasks, ...parts };
}

/** A gate before a model, as real graphs of that time have it. */
export function gated(text: string): GraphV01 {
  return graphV01([
    handler("pre", "classify_simple", {}, { in: { text }, tags: ["gate"] }),
    question(
      "ask",
      { question: text, skip_if: { path: "$.is_simple", equals: true } },
      { deps: ["pre"], policy: { on_fail: "retry" } },
    ),
  ]);
}

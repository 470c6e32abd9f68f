import type { RunLaw } from "./law.ts";

export const totalsAddUp: RunLaw = {
  id: "totals-add-up",
  on: "run",
  requirements: ["TEL-002"],
  profile: "core",
  floor: 50,
  sentence: "The totals of telemetry are the sums over its records.",
  check: ({ result }, finding) => {
    if (result === null) return;
    finding.exercised();
    const { tasks, ...told } = result.telemetry_bundle;
    const attempts = tasks.flatMap((task) => task.attempts);
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    const sums = {
      total_tokens: sum(tasks.map((task) => task.tokens_in + task.tokens_out)),
      total_latency_ms: sum(tasks.map((task) => task.duration_ms)),
      model_invocation_count: attempts.filter(({ invoked_model }) => invoked_model).length,
      deterministic_task_count: tasks.filter(
        (task) => task.task_type !== "small_model" && task.task_type !== "llm" && task.attempts.length > 0,
      ).length,
    };
    for (const [name, expected] of Object.entries(sums)) {
      const said = told[name as keyof typeof sums];
      if (said !== expected) finding.violated(`${name} had to be ${expected}; telemetry says ${said}.`);
    }
    for (const task of tasks) {
      const tokens = sum(task.attempts.map((each) => each.tokens_in + each.tokens_out));
      if (task.tokens_in + task.tokens_out !== tokens)
        finding.violated(
          `"${task.task_id}" consumed ${tokens} tokens by its attempts; its record says ${task.tokens_in + task.tokens_out}.`,
          task.task_id,
        );
      if (task.retry_count !== Math.max(0, task.attempts.length - 1))
        finding.violated(
          `retry_count of "${task.task_id}" had to be ${Math.max(0, task.attempts.length - 1)}; it is ${task.retry_count}.`,
          task.task_id,
        );
    }
  },
};

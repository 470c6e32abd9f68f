import type { Mutant, SourceFile } from "./mutant.ts";

const CONDITIONS: SourceFile = "rules/src/session/conditions.ts";
const EXAMINE: SourceFile = "rules/src/session/examine.ts";
const SETTLE: SourceFile = "rules/src/session/settle.ts";

/** Which edge is taken, when, and whose result then counts. */
export const escalations: readonly Mutant[] = [
  {
    id: "escalation-invented",
    sentence: "A failed unit none of whose conditions hold escalates all the same, over its last edge.",
    kills: "ESC-001",
    profile: "core",
    patches: [
      {
        file: CONDITIONS,
        find: "    if (verdict) return i;\n  }\n  return NO_EDGE;",
        replace: `    if (verdict) return i;
  }
  return run.state === "failed" && planned.edges.length > 0 ? planned.edges.length - 1 : NO_EDGE;`,
      },
    ],
  },
  {
    id: "escalation-skipped",
    sentence: "No escalation is ever taken, whatever its conditions.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: CONDITIONS,
        find: 'if (run.state !== "succeeded" && run.state !== "failed") return NO_EDGE;',
        replace: "return NO_EDGE;",
      },
    ],
  },
  {
    id: "tier-raised-on-retry",
    sentence: "A retry asks a larger model than the unit names.",
    kills: "ESC-002",
    profile: "model",
    patches: [
      {
        file: "attempts/src/model-attempt.ts",
        find: "tier: model.tier,",
        replace: 'tier: attempt.index === 1 ? model.tier : model.tier === "small" ? "medium" : "large",',
      },
    ],
  },
  {
    id: "undeclared-unit-runs",
    sentence: "A unit of the backend's own runs with the graph and shows up in its telemetry.",
    kills: "ESC-003",
    profile: "core",
    patches: [
      {
        file: "rules/src/telemetry/telemetry-fold.ts",
        find: "return { tasks, total_tokens, total_latency_ms, model_invocation_count, deterministic_task_count };",
        replace: `const started_at = tasks[0].attempts[0]?.started_at ?? "2026-01-01T00:00:00.000Z";
    tasks.push({
      task_id: "housekeeping", task_type: "deterministic", status: "succeeded", stop_reason: "success",
      duration_ms: 0, tokens_in: 0, tokens_out: 0, retry_count: 0, validation_status: "passed",
      attempts: [{
        attempt_index: 1, started_at, duration_ms: 0,
        stages: stagesOf("deterministic", { error_type: null, validated: true }),
        stop_reason: "success", tokens_in: 0, tokens_out: 0, invoked_model: false, estimated: false, lost: false,
      }],
    });
    deterministic_task_count += 1;
    return { tasks, total_tokens, total_latency_ms, model_invocation_count, deterministic_task_count };`,
      },
    ],
  },
  {
    id: "unneeded-stand-in-runs",
    sentence: "A stand-in runs although no escalation to it was taken.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: 'if (planned.sources.length > 0 && !run.activatedBySource) return [skipped(planned, "not_activated")];',
        replace: "",
      },
    ],
  },
  {
    id: "dependants-see-own-results",
    sentence: "A dependant sees how its dependency itself ended and what it put out, whatever stood in for it.",
    kills: "ESC-005",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/input.ts",
        find: "if (!isSource) return session.runs[own.effective]?.output;",
        replace: "if (!isSource) return own.output;",
      },
      {
        file: SETTLE,
        find: "const { dependants, sources } = session.plan.units[rank] as PlannedUnit;",
        replace: "const { dependants, sources } = session.plan.units[rank];\n    const state = run.state;",
      },
    ],
  },
];

import type { ExecutionEvent } from "@krako/contracts";
import { changedBackend, type Mutant, type SourceFile } from "./mutant.ts";

const RUN: SourceFile = "backend-local/src/run.ts";

/** Asks a model something in the backend's own name; `unit` is what is asked about. */
const askInBetween = (adapter: string, unit: string, input: string): string => `{
      const unasked = ${adapter};
      unasked?.invoke({
        operation: unasked.operations[0], unitType: unasked.unitType, tier: ${unit}?.model?.tier ?? unasked.tiers[0],
        input: ${input}, maxOutputTokens: ${unit}?.model?.max_output_tokens ?? 16,
      }, new AbortController().signal).catch(() => {});
    }`;

/** Ends that are none, calls nobody asked for, and data that is not treated as data. */
export const hostile: readonly Mutant[] = [
  {
    id: "null-backend",
    sentence: "Every execution ends at once with null.",
    kills: "RESULT-001",
    profile: "core",
    wrap: (inner) => changedBackend(inner, { executeTaskgraph: async () => null as never }),
  },
  {
    id: "failure-thrown",
    sentence: "A run that fails ends with an exception instead of a result.",
    kills: "RESULT-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          const result = await inner.executeTaskgraph(graph, context, options);
          if (result.status === "failed") throw new Error(result.error?.message);
          return result;
        },
      }),
  },
  {
    id: "refusal-without-a-problem",
    sentence: "A graph is refused with an error that holds no problem document.",
    kills: "RESULT-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        executeTaskgraph: (graph, context, options) =>
          inner.executeTaskgraph(graph, context, options).catch(() => {
            throw new Error("This graph cannot be executed.");
          }),
      }),
  },
  {
    id: "valid-graphs-refused",
    sentence: "Graphs with escalations are refused, in due form, as more than the backend can do.",
    kills: "RESULT-001",
    profile: "core",
    patches: [
      {
        file: "rules/src/admission/capabilities.ts",
        find: "if (graph.work_units.length > capabilities.limits.max_units)",
        replace: `if (graph.escalations.length > 0) missing("/escalations", "The backend does not escalate.", "Escalate nothing.");
  if (graph.work_units.length > capabilities.limits.max_units)`,
      },
    ],
  },
  {
    id: "garbage-for-a-result",
    sentence: "What an execution ends with lacks its metadata and has text where its budget belongs.",
    kills: "RESULT-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          const { execution_metadata: _, ...rest } = await inner.executeTaskgraph(graph, context, options);
          return { ...rest, budget: "enough" } as never;
        },
      }),
  },
  {
    id: "ends-the-process",
    sentence: "A run that fails ends the process it runs in.",
    kills: "RESULT-001",
    profile: "core",
    endsItsProcess: true,
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          const result = await inner.executeTaskgraph(graph, context, options);
          if (result.status === "failed") process.exit(1);
          return result;
        },
      }),
  },
  {
    id: "never-ends",
    sentence: "A run without a limit in time that does not succeed never ends.",
    kills: "RESULT-002",
    profile: "concurrency",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          const result = await inner.executeTaskgraph(graph, context, options);
          const isLimited = graph.budget.max_duration_ms !== undefined || context.deadline !== undefined;
          return isLimited || result.status === "succeeded" ? result : await new Promise<never>(() => {});
        },
      }),
  },
  {
    id: "event-after-the-end",
    sentence: "An event is told after the run has ended.",
    kills: "RESULT-002",
    profile: "concurrency",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options = {}) {
          const { onEvent } = options;
          if (onEvent === undefined) return await inner.executeTaskgraph(graph, context, options);
          const told: ExecutionEvent[] = [];
          const result = await inner.executeTaskgraph(graph, context, {
            ...options,
            onEvent: (event) => {
              told.push(event);
              onEvent(event);
            },
          });
          const [, again] = told;
          if (again !== undefined)
            setImmediate(onEvent, { ...again, event_id: crypto.randomUUID(), sequence: told.length + 1 });
          return result;
        },
      }),
  },
  {
    id: "call-after-the-end",
    sentence: "A model is called for a unit that was cancelled, after the run has ended.",
    kills: "RESULT-002",
    profile: "concurrency",
    patches: [
      {
        file: RUN,
        find: "const held = this.#clear();\n    this.#owner.done(result);",
        replace: `const held = this.#clear();
    this.#owner.done(result);
    const { registry } = this.#substrate;
    for (const [rank, { unit }] of this.#plan.units.entries())
      if (unit.model !== undefined && this.#session.runs[rank].state === "cancelled")
        setImmediate(() => ${askInBetween("registry.adapterOf(unit, false)", "unit", "unit.input")});`,
      },
    ],
  },
  {
    id: "cancel-ignored",
    sentence: "A run that its caller cancels goes on to its end.",
    kills: "DET-002",
    profile: "concurrency",
    wrap: (inner) =>
      changedBackend(inner, {
        executeTaskgraph: (graph, context, { onEvent } = {}) =>
          inner.executeTaskgraph(graph, context, onEvent === undefined ? {} : { onEvent }),
      }),
  },
  {
    id: "model-asked-about-a-graph-without-models",
    sentence: "A model is asked about every graph that has no use for one.",
    kills: "DETFIRST-001",
    profile: "core",
    patches: [
      {
        file: RUN,
        find: 'this.#do({ type: "start" }, this.#startedAt);',
        replace: `if (!this.#plan.units.some(({ isModel }) => isModel))
      ${askInBetween("this.#substrate.registry.adapters[0]", "undefined", '{ prompt: "Is this plan sound?" }')}
    this.#do({ type: "start" }, this.#startedAt);`,
      },
    ],
  },
  {
    id: "model-call-inside-an-operation",
    sentence: "A model is asked whenever a deterministic unit of a graph with models runs.",
    kills: "DETFIRST-002",
    profile: "model",
    patches: [
      {
        file: RUN,
        find: "else if (operation !== undefined) flight.stop = attemptOperation(operation, attempt, this.#substrate);",
        replace: `else if (operation !== undefined) {
      if (this.#plan.units.some(({ isModel }) => isModel))
        ${askInBetween("this.#substrate.registry.adapters[0]", "undefined", '{ prompt: "How would you do this?" }')}
      flight.stop = attemptOperation(operation, attempt, this.#substrate);
    }`,
      },
    ],
  },
  {
    id: "skipped-unit-asked-anyway",
    sentence: "The model of a unit that was skipped is called, and its answer thrown away.",
    kills: "DETFIRST-002",
    profile: "model",
    patches: [
      {
        file: RUN,
        find: "this.#telemetry.add(event, this.#now);",
        replace: `this.#telemetry.add(event, this.#now);
    if (event.event_type === "workunit.skipped") {
      const { unit } = this.#plan.units[this.#plan.rankOf.get(event.work_unit_id)];
      ${askInBetween("this.#substrate.registry.adapterOf(unit, false)", "unit", "unit.input")}
    }`,
      },
    ],
  },
  {
    id: "deep-documents-accepted",
    sentence: "A graph that nests deeper than 64 levels is run.",
    kills: "SAFE-002",
    profile: "hostile",
    patches: [
      {
        file: "rules/src/validity/check-task-graph.ts",
        find: "return checkPlainJson(value, limits.max_json_depth);",
        replace: "return checkPlainJson(value, 1_000);",
      },
    ],
  },
  {
    id: "operation-given-a-clock",
    sentence: "Operations are handed a clock, a source of randomness and the network besides their input.",
    kills: "SAFE-005",
    profile: "hostile",
    patches: [
      {
        file: "attempts/src/operation-attempt.ts",
        find: "registered.operation.run(attempt.input);",
        replace: "registered.operation.run(attempt.input, { now: Date.now, random: Math.random, fetch });",
      },
    ],
  },
];

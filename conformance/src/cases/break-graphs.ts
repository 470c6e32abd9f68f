// GRAPH-001 to GRAPH-011: one thing broken each.
import type { RuleId } from "@krako/contracts";
import { type Breaker, withUnit } from "./breaker.ts";

const invalid = (rule: RuleId, because: string, breaks: Breaker["break"], more: Partial<Breaker> = {}): Breaker => ({
  error_type: "VALIDATION_ERROR",
  rule,
  because,
  break: breaks,
  ...more,
});

const edge = (from: string, to: string) => ({ from, to, when: [{ type: "failure" as const }] });

export const GRAPH_BREAKERS: readonly Breaker[] = [
  invalid("GRAPH-001", "a member nobody declared", (graph, pick) => {
    if (pick === 0) return { graph: { ...graph, surprise: true } };
    if (pick === 1) return { graph: withUnit(graph, 1, (unit) => ({ ...unit, code: "return 1" })) };
    if (pick === 2) return { graph: { ...graph, budget: { ...graph.budget, max_euros: 1 } } };
    return null;
  }),
  invalid("GRAPH-001", "a value of the wrong kind or out of range", (graph, pick) => {
    const wrong = [
      { ...graph, budget: { max_tokens: -1 } },
      { ...graph, policy: { ...graph.policy, failure_policy: "whatever" } },
      withUnit(graph, 0, (unit) => ({ ...unit, retries: { max_attempts: 0, backoff_ms: 0 } })),
      withUnit(graph, 0, (unit) => ({ ...unit, idempotent: "yes" })),
      { ...graph, work_units: [] },
      { ...graph, escalations: [{ from: "a", to: "c", when: [] }] },
    ];
    return { graph: wrong[pick] };
  }),
  invalid("GRAPH-001", "a budget condition that stands alone", (graph, pick) =>
    pick > 0
      ? null
      : {
          graph: {
            ...graph,
            escalations: [
              { from: "a", to: "c", when: [{ type: "budget_remaining_at_least", dimension: "tokens", amount: 1 }] },
            ],
          },
        },
  ),
  invalid("GRAPH-002", "two units of one id", (graph, pick) =>
    pick > 1 ? null : { graph: withUnit(graph, 2, (unit) => ({ ...unit, id: pick === 0 ? "a" : "b" })) },
  ),
  invalid("GRAPH-003", "a reference to a unit that does not exist", (graph, pick) => {
    const wrong = [
      withUnit(graph, 1, (unit) => ({ ...unit, dependencies: ["a", "nowhere"] })),
      { ...graph, output: [{ work_unit_id: "nowhere", pointer: "" }] },
      { ...graph, escalations: [edge("a", "nowhere")] },
      { ...graph, escalations: [edge("nowhere", "c")] },
    ];
    return pick < wrong.length ? { graph: wrong[pick] } : null;
  }),
  invalid("GRAPH-004", "a cycle", (graph, pick) => {
    const wrong = [
      withUnit(graph, 0, (unit) => ({ ...unit, dependencies: ["b"] })),
      withUnit(graph, 2, (unit) => ({ ...unit, dependencies: ["c"] })),
      { ...graph, escalations: [edge("a", "c"), edge("c", "a")] },
      { ...graph, escalations: [edge("a", "b")] },
      { ...graph, escalations: [edge("b", "a")] },
    ];
    return pick < wrong.length ? { graph: wrong[pick] } : null;
  }),
  invalid("GRAPH-005", "a binding from a unit that is no dependency", (graph, pick) =>
    pick > 1
      ? null
      : {
          graph: withUnit(graph, pick === 0 ? 2 : 1, (unit) => ({
            ...unit,
            bindings: [{ from: pick === 0 ? "a" : "c", pointer: "", to: "/seen" }],
          })),
        },
  ),
  invalid("GRAPH-005", "a place that cannot be reached, or is taken", (graph, pick) => {
    const bound = (...places: string[]) =>
      withUnit(graph, 1, (unit) => ({
        ...unit,
        input: { ...unit.input, list: [1], text: "x" },
        bindings: places.map((to) => ({ from: "a", pointer: "", to })),
      }));
    const wrong = [bound("/text/x"), bound("/x", "/x"), bound("/x", "/x/y"), bound("/list/7")];
    return pick < wrong.length ? { graph: wrong[pick] } : null;
  }),
  invalid("GRAPH-006", "token limits where none belong", (graph, pick) =>
    pick > 0
      ? null
      : {
          graph: withUnit(graph, 0, (unit) => ({
            ...unit,
            model: { tier: "small", max_input_tokens: 1, max_output_tokens: 1 },
          })),
        },
  ),
  invalid(
    "GRAPH-006",
    "a model unit without its limits",
    (graph, pick) => {
      if (pick === 0) return { graph: withUnit(graph, 0, ({ model: _, ...unit }) => unit) };
      if (pick === 1) return { graph: withUnit(graph, 0, (unit) => ({ ...unit, budget: { timeout_ms: 1_000 } })) };
      return null;
    },
    { units: "models" },
  ),
  invalid(
    "GRAPH-007",
    "a budget that no critical unit can meet",
    (graph, pick) => {
      const [first] = graph.work_units;
      const isLlm = first?.type === "llm";
      const wrong = [
        { ...graph, budget: { max_tokens: 1_001 } },
        withUnit(graph, 0, (unit) => ({ ...unit, budget: { ...unit.budget, max_tokens: 1_001 } })),
        ...(isLlm
          ? [
              { ...graph, budget: { max_llm_invocations: 2 } },
              { ...graph, budget: { max_llm_invocations: 0 } },
            ]
          : []),
      ];
      return pick < wrong.length ? { graph: wrong[pick] } : null;
    },
    { units: "models" },
  ),
  invalid("GRAPH-008", "more than the limits allow", (graph, pick, { limits }) => {
    if (pick === 0) {
      const [first] = graph.work_units;
      const many = Array.from({ length: limits.max_dependencies + 1 }, (_, i) => ({ ...first, id: `d${i}` }));
      const last = {
        ...first,
        id: "last",
        type: "deterministic",
        operation: "conformance.echo@1",
        dependencies: many.map(({ id }) => id),
      };
      return { graph: { ...graph, work_units: [...many, last], output: [{ work_unit_id: "last", pointer: "" }] } };
    }
    if (pick === 1 && limits.max_units < 20_000) {
      const [first] = graph.work_units;
      const many = Array.from({ length: limits.max_units + 1 }, (_, i) => ({ ...first, id: `u${i}` }));
      return { graph: { ...graph, work_units: many, output: [{ work_unit_id: "u0", pointer: "" }] } };
    }
    return null;
  }),
  invalid("GRAPH-011", "a stand-in that differs from what it stands in for", (graph, pick) => {
    if (pick > 1) return null;
    const escalations = [edge("a", "c")];
    const changed = withUnit(graph, 2, (unit) =>
      pick === 0
        ? { ...unit, critical: false }
        : { ...unit, output_schema: { ...(unit.output_schema as object), title: "another" } },
    );
    return { graph: { ...(changed as object), escalations } };
  }),
  {
    error_type: "UNSUPPORTED_CAPABILITY",
    rule: "GRAPH-010",
    because: "an extension nobody supports",
    break: (graph, pick) =>
      pick > 0
        ? null
        : {
            graph: {
              ...graph,
              extensions: { "org.example.unheard": {} },
              required_extensions: ["org.example.unheard"],
            },
          },
  },
];

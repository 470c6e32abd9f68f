import { type ReactNode, useEffect, useRef } from "react";
import type { StudioPlan } from "../../../src/api.ts";
import { GraphView } from "../graph/graph-view.tsx";
import { count } from "../run/amount-text.ts";
import { EstimateTable } from "./estimate-table.tsx";

/** What would run, and what it may come to at most. */
export function PlanPreview({ plan, onRun }: { readonly plan: StudioPlan; readonly onRun: () => void }): ReactNode {
  const { graph, estimate, left_out, playbook, backend_mode, route, title } = plan;
  const place = useRef<HTMLElement>(null);
  // Whoever asked for a plan wants to see it; the document above it may fill the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every plan
  useEffect(() => {
    void place.current?.scrollIntoView({ block: "nearest" });
  }, [plan]);
  const models = graph.work_units.filter(({ model }) => model !== undefined).length;
  return (
    <section className="plan" ref={place} aria-labelledby="plan-title">
      <header>
        <h3 id="plan-title">{title}</h3>
        <p className="fine">
          {count(graph.work_units.length, "unit")}, {models === 0 ? "none a model" : `${count(models, "model unit")}`}.
          {playbook === null ? "" : ` By playbook ${playbook}.`} Backend {backend_mode}
          {route === null ? "." : `: ${route}`} Nothing has run.
        </p>
        <button type="button" className="primary" onClick={onRun}>
          Run it
        </button>
      </header>
      <div className="plan-graph">
        <GraphView
          graph={graph}
          states={new Map()}
          selected={null}
          onSelect={() => undefined}
          onOpen={() => undefined}
        />
      </div>
      <EstimateTable estimate={estimate} />
      {left_out.length === 0 ? null : (
        <ul className="left-out">
          {left_out.map(({ task, unit_type, tier }) => (
            <li key={task}>
              <strong>{task}</strong> is left out: there is no {tier} {unit_type} model. Where it would have been
              called, the answer is undecided.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

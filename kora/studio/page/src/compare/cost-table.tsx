import type { ReactNode } from "react";
import type { StudioDiff } from "../../../src/api.ts";
import { durationText } from "../run/duration-text.ts";

const NAMES: Readonly<Record<string, string>> = {
  model_calls: "Model calls",
  tokens: "Tokens",
  tokens_overrun: "Tokens over limits",
  llm_invocations: "LLM calls",
  retries: "Retries",
  cost_usd: "Cost",
  duration_ms: "Time",
};

/** What the runs took, where they took different amounts. */
export function CostTable({ cost }: { readonly cost: StudioDiff["cost"] }): ReactNode {
  if (cost.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="cost-title">
      <h2 id="cost-title">What they took</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {cost.map(({ dimension, before, after }) => (
            <tr key={dimension}>
              <th scope="row">{NAMES[dimension] ?? dimension}</th>
              <td>{text(dimension, before)}</td>
              <td>{text(dimension, after)}</td>
              <td>{change(Number(before), Number(after))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function text(dimension: string, amount: number | string): string {
  if (typeof amount === "string") return `$${amount}`;
  return dimension === "duration_ms" ? durationText(amount) : amount.toLocaleString("en");
}

function change(before: number, after: number): string {
  if (before === 0) return "";
  const share = Math.round((after / before - 1) * 100);
  return share > 0 ? `+${share} %` : `${share} %`.replace("-", "−");
}

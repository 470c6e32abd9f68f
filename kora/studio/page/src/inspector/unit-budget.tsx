import type { ReactNode } from "react";
import { count } from "../run/amount-text.ts";
import { durationText } from "../run/duration-text.ts";
import { glanceOf } from "../run/glance-of.ts";
import type { UnitView } from "../run/unit-view.ts";

/** What a unit may take, and what it took. */
export function UnitBudget({ known }: { readonly known: UnitView }): ReactNode {
  const { unit } = known;
  const { tokens, costUsd } = glanceOf(known);
  const facts: [name: string, value: string][] = [
    ["Time of an attempt", `at most ${durationText(unit.budget.timeout_ms)}`],
    [
      "Attempts",
      `${known.attempts.length} of at most ${unit.retries.max_attempts}, ${durationText(unit.retries.backoff_ms)} before the second`,
    ],
  ];
  if (unit.budget.max_tokens !== undefined)
    facts.push(["Tokens", `${tokens.toLocaleString("en")} of at most ${unit.budget.max_tokens.toLocaleString("en")}`]);
  if (unit.model !== undefined) {
    const { max_input_tokens, max_output_tokens, model, temperature } = unit.model;
    facts.push([
      "Of an attempt",
      `${count(max_input_tokens, "token")} in, ${max_output_tokens.toLocaleString("en")} out`,
    ]);
    facts.push(["Cost", `$${costUsd}`]);
    if (model !== undefined) facts.push(["Model", model]);
    if (temperature !== undefined) facts.push(["Temperature", `${temperature}`]);
  }
  facts.push(
    ["If it fails", unit.critical ? "the run fails, unless another unit stands in" : "the run goes on"],
    ["Tried again", unit.idempotent ? "also after an attempt that may have started" : "only if it did not start"],
  );
  const { privacy, region } = unit.constraints ?? {};
  if (privacy !== undefined) facts.push(["Privacy", privacy]);
  if (region !== undefined) facts.push(["Region", region]);
  if (unit.verification_mode !== "schema") facts.push(["Verification", unit.verification_mode]);
  return (
    <dl className="unit-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { BudgetDimension } from "@krako/contracts";
import { BUDGET_DIMENSIONS } from "@krako/contracts/tables";
import type { Estimate } from "@krako/kora/workbench";
import type { ReactNode } from "react";
import { amountText, DIMENSION_NAMES } from "../run/amount-text.ts";
import { microUsdOf } from "../run/micro-usd-of.ts";

type BudgetWait = Estimate["spenders"][number]["waits"][number];

/** What a run may come to in each dimension, and which units may have to go without. */
export function EstimateTable({ estimate }: { readonly estimate: Estimate }): ReactNode {
  return (
    <>
      <table className="estimate">
        <thead>
          <tr>
            <th scope="col">Budget</th>
            <th scope="col">First attempts</th>
            <th scope="col">Worst case</th>
            <th scope="col">Allowed</th>
            <th scope="col">At most</th>
          </tr>
        </thead>
        <tbody>
          {BUDGET_DIMENSIONS.map((dimension) => (
            <Row key={dimension} dimension={dimension} estimate={estimate[dimension]} />
          ))}
        </tbody>
      </table>
      <Prices estimate={estimate} />
      <Waits estimate={estimate} />
    </>
  );
}

function Row({
  dimension,
  estimate,
}: {
  readonly dimension: BudgetDimension;
  readonly estimate: Estimate[BudgetDimension];
}): ReactNode {
  const text = (amount: number | string): string =>
    amountText(dimension, typeof amount === "string" ? microUsdOf(amount) : amount);
  return (
    <tr>
      <th scope="row">{DIMENSION_NAMES[dimension]}</th>
      <td>{text(estimate.first_attempts)}</td>
      <td>{text(estimate.worst)}</td>
      <td>{estimate.declared === null ? "no limit" : text(estimate.declared)}</td>
      <td>
        <strong>{text(estimate.at_most)}</strong>
      </td>
    </tr>
  );
}

function Prices({ estimate: { price_list_version: version, unpriced_tiers: tiers } }: { readonly estimate: Estimate }) {
  if (tiers.length === 0) return null;
  return (
    <p className="fine">
      {version === null ? "There is no price list" : `Price list ${version} has no price for ${tiers.join(", ")}`}, so
      those models count as free.
    </p>
  );
}

const WAIT_TEXTS: Readonly<Record<BudgetWait["kind"], string>> = {
  never: "can never start: the graph does not allow what its first attempt needs",
  wait: "may have to wait for what earlier units leave, and fails if they leave too little",
  retry: "has its first attempt covered, but perhaps no later one",
};

function Waits({ estimate: { spenders } }: { readonly estimate: Estimate }): ReactNode {
  const waits = spenders.flatMap(({ id, waits: all }) => all.map((wait) => ({ id, ...wait })));
  if (waits.length === 0) return null;
  return (
    <ul className="waits">
      {waits.map(({ id, dimension, kind, needed, sure }) => (
        <li key={`${id} ${dimension}`} data-kind={kind}>
          <strong>{id}</strong> {WAIT_TEXTS[kind]} ({DIMENSION_NAMES[dimension].toLowerCase()}: {needed} needed, {sure}{" "}
          sure).
        </li>
      ))}
    </ul>
  );
}

import type { Uuid } from "@krako/contracts";
import { type ReactNode, useState } from "react";
import type { StudioDiff } from "../../../src/api.ts";
import { JsonView } from "../parts/json-view.tsx";
import { count } from "../run/amount-text.ts";
import { CostTable } from "./cost-table.tsx";
import { StageTable } from "./stage-table.tsx";
import { verdictOf } from "./verdict-of.ts";

/** Places of outputs that are shown before somebody asks for the rest. */
const FEW = 100;

/** What is different: the verdict first, then cost, stages and outputs. */
export function RunDifferences({
  diff,
  before,
  after,
}: {
  readonly diff: StudioDiff;
  /** Whether the graphs are the same but for their ids. */
  readonly before: Uuid;
  readonly after: Uuid;
}): ReactNode {
  return (
    <>
      <p className="verdict" data-same={diff.same}>
        {verdictOf(diff)}
      </p>
      <CostTable cost={diff.cost} />
      <StageTable stages={diff.stages} before={before} after={after} />
      <OutputTable outputs={diff.outputs} />
    </>
  );
}

function OutputTable({ outputs }: { readonly outputs: StudioDiff["outputs"] }): ReactNode {
  const [shown, setShown] = useState(FEW);
  if (outputs.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="outputs-title">
      <h2 id="outputs-title">Outputs</h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">Place</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {outputs.slice(0, shown).map((each) => (
              <tr key={`${each.unit} ${each.pointer}`}>
                <th scope="row">{each.unit ?? "the answer"}</th>
                <td>
                  <code>{each.pointer === "" ? "all of it" : each.pointer}</code>
                </td>
                <td>{"before" in each ? <JsonView value={each.before} label="before" /> : "not there"}</td>
                <td>{"after" in each ? <JsonView value={each.after} label="after" /> : "not there"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < outputs.length ? (
        <button type="button" onClick={() => setShown(shown + FEW)}>
          {count(outputs.length - shown, "more place")}
        </button>
      ) : null}
    </section>
  );
}

import type { UnitId } from "@krako/contracts";
import { type ReactNode, useState } from "react";
import { UnitLink } from "../parts/unit-link.tsx";
import { count } from "../run/amount-text.ts";
import { type LadderPath, ladderPaths } from "../run/ladder-paths.ts";
import type { RunView } from "../run/run-view.ts";

/** Ladders that are shown before somebody asks for the rest. */
const FEW = 12;

/** The way each ladder took: which rungs were tried, why, and which were not needed. */
export function LaddersPanel({
  view,
  onOpen,
}: {
  readonly view: RunView;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const [isAll, showAll] = useState(false);
  if (view.graph.escalations.length === 0) return null;
  const paths = ladderPaths(view);
  return (
    <section className="panel" aria-labelledby="ladders-title">
      <h2 id="ladders-title">Ladders</h2>
      <ul className="ladders">
        {(isAll ? paths : paths.slice(0, FEW)).map((path) => (
          <Ladder key={path.tried[0]?.unit} path={path} onOpen={onOpen} />
        ))}
      </ul>
      {isAll || paths.length <= FEW ? null : (
        <button type="button" className="link" onClick={() => showAll(true)}>
          {count(paths.length - FEW, "more ladder")}
        </button>
      )}
    </section>
  );
}

function Ladder({ path, onOpen }: { readonly path: LadderPath; readonly onOpen: (unit: UnitId) => void }): ReactNode {
  return (
    <li>
      {path.tried.map(({ unit, state, because }) => (
        <span key={unit} className="rung">
          {because === null ? null : <span className="because">→ {because} →</span>}
          <UnitLink unit={unit} state={state} onOpen={onOpen} />
        </span>
      ))}
      {path.notNeeded.length === 0 ? null : (
        <span className="not-needed">
          not needed:{" "}
          {path.notNeeded.map((unit) => (
            <UnitLink key={unit} unit={unit} state="skipped" onOpen={onOpen} />
          ))}
        </span>
      )}
    </li>
  );
}

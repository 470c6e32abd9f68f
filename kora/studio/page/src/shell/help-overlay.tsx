import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { GRAPH_KEYS } from "../graph/graph-keys.ts";

const KEYS: readonly (readonly [group: string, keys: readonly (readonly [keys: string, meaning: string])[]])[] = [
  [
    "Everywhere",
    [
      ["?", "this list"],
      ["n", "new run"],
      ["g h", "all runs"],
      ["/", "search in what is shown"],
      ["Esc", "close what is open, or leave a field"],
    ],
  ],
  [
    "In a run",
    [
      ["g o", "Overview"],
      ["g t", "Timeline"],
      ["g g", "Graph"],
      ["g e", "Events"],
      ["g c", "compare with another run"],
      ["j  k", "next and previous unit or event"],
    ],
  ],
  [
    "In the list of runs",
    [
      ["j  k", "next and previous run"],
      ["Enter", "open it"],
      ["x", "choose it to compare"],
    ],
  ],
  ["In the graph", GRAPH_KEYS.map(({ keys, does }) => [keys, does] as const)],
  [
    "In a new run",
    [
      ["Ctrl Enter", "run"],
      ["Shift Ctrl Enter", "plan only"],
    ],
  ],
];

/** Every key that does something. */
export function HelpOverlay({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">Keys</h2>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </header>
      <div className="help-groups">
        {KEYS.map(([group, keys]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <Fragment key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

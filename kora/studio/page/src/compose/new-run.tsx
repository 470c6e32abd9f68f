import { lazy, type ReactNode, Suspense, useRef } from "react";
import { Loading } from "../parts/page-state.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { ComposeBar } from "./compose-bar.tsx";
import { offsetOf } from "./offset-of.ts";
import { useNewRun } from "./use-new-run.ts";

const PlanPreview = lazy(() => import("./plan-preview.tsx").then((page) => ({ default: page.PlanPreview })));

/** A request, a graph, or the file of a run: what it is is seen from what it says. */
export function NewRun(): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useNewRun();
  const { draft, kind, error, plan, send } = state;
  return (
    <section className="compose" aria-labelledby="compose-title">
      <h2 id="compose-title">
        <label htmlFor="request">Send a request, or drop a graph</label>
      </h2>
      <textarea
        id="request"
        ref={field}
        value={draft.text}
        spellCheck={kind === "text"}
        className={kind === "text" ? "" : "code"}
        placeholder="Write a request, paste a task graph or a Task IR document (YAML or JSON), or drop a file here. The file of a run is shown as it was."
        onChange={({ target }) => state.write(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send(event.shiftKey ? "plan" : "run");
        }}
      />
      <ComposeBar state={state} />
      {error === null ? null : (
        <ProblemView error={error} {...(kind === "document" ? { onPlace: placeIn(field.current, draft.text) } : {})} />
      )}
      {plan === null ? null : (
        <Suspense fallback={<Loading what="Drawing the plan." />}>
          <PlanPreview plan={plan} onRun={() => send("run")} />
        </Suspense>
      )}
    </section>
  );
}

/** Goes to a place of the text: marks it, and brings its line into sight. */
function placeIn(field: HTMLTextAreaElement | null, text: string) {
  return (line: number, column: number): void => {
    const at = offsetOf(text, line, column);
    field?.focus();
    field?.setSelectionRange(at, Math.min(text.length, at + 1));
    if (field !== null)
      field.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight));
  };
}

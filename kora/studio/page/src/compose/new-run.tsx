import type { StudioWork } from "@krako/contracts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { usePlaybooks } from "../api/queries.ts";
import { useStudio } from "../api/studio-context.ts";
import { Loading } from "../parts/page-state.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { goTo } from "../routes/use-route.ts";
import { changeDraft, useDraft } from "./draft.ts";
import { LimitFields } from "./limit-fields.tsx";
import { limitsOf } from "./limits-of.ts";
import { offsetOf } from "./offset-of.ts";
import { PlaybookChoice } from "./playbook-choice.tsx";
import { type InputKind, KIND_NAMES, sortInput, workOf } from "./sort-input.ts";

const PlanPreview = lazy(() => import("./plan-preview.tsx").then((page) => ({ default: page.PlanPreview })));

/** Bytes of a dropped file that is read into the field; a larger one can only be the file of a run. */
const MOST_READ_BYTES = 8 * 1024 * 1024;

/** A request, a graph, or the file of a run: what it is is seen from what it says. */
export function NewRun(): ReactNode {
  const studio = useStudio();
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const draft = useDraft();
  const { text, name, playbook, file: droppedFile } = draft;
  const limits = limitsOf(draft.limits);
  const playbooks = usePlaybooks();
  const kind = sortInput(text);
  const opened = (run: string): void => {
    void queries.invalidateQueries({ queryKey: ["runs"] });
    goTo({ page: "run", run, tab: "overview", unit: null });
  };
  const keep = useMutation({
    mutationFn: (file: Blob | string) => studio.keep(file, file instanceof File ? file.name : null),
    onSuccess: ({ run_id }) => opened(run_id),
  });
  const plan = useMutation({ mutationFn: (work: StudioWork) => studio.plan(work) });
  const run = useMutation({
    mutationFn: (work: StudioWork) => studio.execute(work),
    onSuccess: ({ run_id }) => opened(run_id),
  });
  const forget = (): void => {
    plan.reset();
    run.reset();
    keep.reset();
  };
  const write = (written: string, from: string | null): void => {
    changeDraft({ text: written, name: from });
    forget();
  };
  const take = async (file: File): Promise<void> => {
    if (file.size > MOST_READ_BYTES) {
      keep.mutate(file);
      return;
    }
    const said = await file.text();
    if (sortInput(said) === "run") keep.mutate(file);
    else write(said, file.name);
  };
  const latest = useRef(take);
  latest.current = take;
  const send = (how: "plan" | "run"): void => {
    if (text.trim() === "" || run.isPending || !limits.ok) return;
    forget();
    if (kind === "run") keep.mutate(text);
    else (how === "plan" ? plan : run).mutate({ ...workOf(kind, text, { name, playbook }), ...limits.limits });
  };
  useEffect(() => {
    if (droppedFile === null) return;
    changeDraft({ file: null });
    void latest.current(droppedFile);
  }, [droppedFile]);
  const error = run.error ?? plan.error ?? keep.error;
  return (
    <section className="compose" aria-labelledby="compose-title">
      <h2 id="compose-title">
        <label htmlFor="request">Send a request, or drop a graph</label>
      </h2>
      <textarea
        id="request"
        ref={field}
        value={text}
        spellCheck={kind === "text"}
        className={kind === "text" ? "" : "code"}
        placeholder="Write a request, paste a task graph or a Task IR document (YAML or JSON), or drop a file here. The file of a run is shown as it was."
        onChange={({ target }) => write(target.value, null)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send(event.shiftKey ? "plan" : "run");
        }}
      />
      <div className="compose-bar">
        <Understood text={text} kind={kind} name={name} />
        {kind === "text" || kind === "request" ? (
          <PlaybookChoice
            playbooks={playbooks.data ?? null}
            chosen={playbook}
            onChoose={(chosen) => changeDraft({ playbook: chosen })}
          />
        ) : null}
        {kind === "run" ? null : <LimitFields draft={draft} />}
        <span className="space" />
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,.yaml,.yml,.txt,.md,.eml"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void take(file);
            target.value = "";
          }}
        />
        <button type="button" className="quiet" onClick={() => picker.current?.click()}>
          Choose a file
        </button>
        {kind === "run" ? null : (
          <button type="button" disabled={text.trim() === "" || plan.isPending} onClick={() => send("plan")}>
            {plan.isPending ? "Planning" : "Plan"}
          </button>
        )}
        <button
          type="button"
          className="primary"
          disabled={text.trim() === "" || run.isPending || keep.isPending}
          onClick={() => send("run")}
        >
          {kind === "run" ? "Open" : run.isPending ? "Starting" : "Run"}
        </button>
      </div>
      {error === null ? null : (
        <ProblemView error={error} {...(kind === "document" ? { onPlace: placeIn(field.current, text) } : {})} />
      )}
      {plan.data === undefined ? null : (
        <Suspense fallback={<Loading what="Drawing the plan." />}>
          <PlanPreview plan={plan.data} onRun={() => send("run")} />
        </Suspense>
      )}
    </section>
  );
}

function Understood({
  text,
  kind,
  name,
}: {
  readonly text: string;
  readonly kind: InputKind;
  readonly name: string | null;
}): ReactNode {
  if (text.trim() === "") return null;
  return (
    <span className="understood" role="status">
      {name === null ? "" : `${name}: `}
      {KIND_NAMES[kind]}
    </span>
  );
}

function placeIn(field: HTMLTextAreaElement | null, text: string) {
  return (line: number, column: number): void => {
    const at = offsetOf(text, line, column);
    field?.focus();
    field?.setSelectionRange(at, Math.min(text.length, at + 1));
    if (field !== null)
      field.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight));
  };
}

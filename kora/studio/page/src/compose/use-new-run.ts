import type { StudioRun, StudioWork } from "@krako/contracts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { StudioPlan } from "../../../src/api.ts";
import { useStudio } from "../api/studio-context.ts";
import { goTo } from "../routes/use-route.ts";
import { changeDraft, type Draft, useDraft } from "./draft.ts";
import { limitsOf } from "./limits-of.ts";
import { type InputKind, sortInput, workOf } from "./sort-input.ts";

/** Bytes of a dropped file that is read into the field; a larger one can only be the file of a run. */
const MOST_READ_BYTES = 8 * 1024 * 1024;

/** What is written, what it is taken for, and what can be done with it. */
export interface NewRunState {
  readonly draft: Draft;
  readonly kind: InputKind;
  readonly isPlanning: boolean;
  readonly isStarting: boolean;
  readonly plan: StudioPlan | null;
  readonly error: Error | null;
  write(text: string): void;
  take(file: File): Promise<void>;
  send(how: "plan" | "run"): void;
}

/** The draft with the questions it is sent by. What they answered is forgotten as soon as the text is another one. */
export function useNewRun(): NewRunState {
  const studio = useStudio();
  const draft = useDraft();
  const { text, name, playbook } = draft;
  const kind = useMemo(() => sortInput(text), [text]);
  const onSuccess = useOpening();
  const keep = useMutation({
    mutationFn: (file: Blob | string) => studio.keep(file, file instanceof File ? file.name : null),
    onSuccess,
  });
  const plan = useMutation({ mutationFn: (work: StudioWork) => studio.plan(work) });
  const run = useMutation({ mutationFn: (work: StudioWork) => studio.execute(work), onSuccess });
  const forget = (): void => {
    plan.reset();
    run.reset();
    keep.reset();
  };
  const put = (written: string, from: string | null): void => {
    changeDraft({ text: written, name: from });
    forget();
  };
  const take = async (file: File): Promise<void> => {
    const said = file.size > MOST_READ_BYTES ? null : await file.text();
    if (said === null || sortInput(said) === "run") keep.mutate(file);
    else put(said, file.name);
  };
  useDropped(draft.file, take);
  return {
    draft,
    kind,
    isPlanning: plan.isPending,
    isStarting: run.isPending || keep.isPending,
    plan: plan.data ?? null,
    error: run.error ?? plan.error ?? keep.error,
    write: (written) => put(written, null),
    take,
    send: (how) => {
      const limits = limitsOf(draft.limits);
      if (text.trim() === "" || run.isPending || !limits.ok) return;
      forget();
      if (kind === "run") keep.mutate(text);
      else (how === "plan" ? plan : run).mutate({ ...workOf(kind, text, { name, playbook }), ...limits.limits });
    },
  };
}

/** Goes to a run that was begun or kept. */
function useOpening(): (run: StudioRun) => void {
  const queries = useQueryClient();
  return ({ run_id: run }) => {
    void queries.invalidateQueries({ queryKey: ["runs"] });
    goTo({ page: "run", run, tab: "overview", unit: null });
  };
}

/** Takes a file that was dropped somewhere on the page, once. */
function useDropped(file: File | null, take: (file: File) => Promise<void>): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (file === null) return;
    changeDraft({ file: null });
    void latest.current(file);
  }, [file]);
}

import type { Uuid } from "@krako/contracts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useStudio } from "../api/studio-context.ts";
import { ProblemView } from "../parts/problem-view.tsx";
import { goTo } from "../routes/use-route.ts";

/** Removes a run and its file, after a question. */
export function DeleteRun({ run, title }: { readonly run: Uuid; readonly title: string }): ReactNode {
  const studio = useStudio();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => studio.remove(run),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["runs"] });
      goTo({ page: "home" });
    },
  });
  return (
    <>
      <button
        type="button"
        disabled={remove.isPending}
        onClick={() => {
          if (window.confirm(`Delete the run "${title}"? Its file is removed from this machine.`)) remove.mutate();
        }}
      >
        Delete
      </button>
      {remove.error === null ? null : <ProblemView error={remove.error} />}
    </>
  );
}

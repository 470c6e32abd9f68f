import { useSyncExternalStore } from "react";
import type { TypedLimits } from "./limits-of.ts";

/** What is written and not run yet. Kept in memory only, so that it is still there on the way back from a run. */
export interface Draft {
  readonly text: string;
  /** Name of the file it came from; null where it was written here. */
  readonly name: string | null;
  readonly playbook: string | null;
  readonly limits: TypedLimits;
  /** A file that was dropped and not looked at yet. */
  readonly file: File | null;
}

let draft: Draft = { text: "", name: null, playbook: null, limits: { cost: "", seconds: "" }, file: null };
const listeners = new Set<() => void>();

export function changeDraft(change: Partial<Draft>): void {
  draft = { ...draft, ...change };
  for (const listener of listeners) listener();
}

export function useDraft(): Draft {
  return useSyncExternalStore(listen, () => draft);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import type { StudioRun } from "@krako/contracts";

/** Characters of the title that a name keeps. */
const MOST = 40;

/** A name for a file of a run: what people know it by, in letters that every system takes, and the end of its id. */
export function fileName({ title, run_id }: Pick<StudioRun, "title" | "run_id">, ending: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  return `${words === "" ? "run" : words}-${run_id.slice(-6)}.${ending}`;
}

import type { GraphV01 } from "@krako/contracts";
import { joinPointer } from "@krako/rules";
import type { TakeNote } from "./import-notes.ts";

/** The ids of an imported document: those that v0.1 had, where they may stay, and new ones. */
export interface V01Ids {
  /** The id of a v0.1 task, or what it would be if there were one. */
  idOf(v01: string): string;
  /** A new id for a task that an imported one needs besides itself. */
  beside(id: string, suffix: string): string;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const MOST_CHARS = 128;

/** v0.1 took any text for an id. What an id may not be today is replaced by `_`; ids stay apart, and each change is noted. */
export function v01Ids({ tasks }: GraphV01, note: TakeNote): V01Ids {
  const taken = new Set<string>(tasks.map(({ id }) => id).filter((id) => ID.test(id)));
  const ids = new Map<string, string>([...taken].map((id) => [id, id]));
  // Where many ids become one, counting goes on where it ended.
  const counts = new Map<string, number>();
  const free = (wanted: string): string => {
    let id = wanted.slice(0, MOST_CHARS);
    let n = counts.get(id) ?? 1;
    const first = id;
    while (taken.has(id)) {
      n += 1;
      id = `${first.slice(0, MOST_CHARS - `-${n}`.length)}-${n}`;
    }
    counts.set(first, n);
    taken.add(id);
    return id;
  };
  tasks.forEach(({ id }, t) => {
    if (ids.has(id)) return;
    const renamed = free(plain(id));
    ids.set(id, renamed);
    note(`${joinPointer("/tasks", t)}/id`, `An id has letters, digits, ".", "_" and "-" only; it became "${renamed}".`);
  });
  return { idOf: (v01) => ids.get(v01) ?? plain(v01), beside: (id, suffix) => free(`${id}.${suffix}`) };
}

function plain(id: string): string {
  const cleaned = id.replaceAll(/[^A-Za-z0-9._-]/g, "_").replace(/^[^A-Za-z0-9]/, "t$&");
  return cleaned.slice(0, MOST_CHARS);
}

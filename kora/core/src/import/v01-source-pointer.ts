import type { TaskIr } from "@krako/contracts";
import { joinPointer, pointerTokens } from "@krako/rules";

/** Where in a v0.1 task stands what is written in a field of the task that was made of it. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ["id", "/id"],
  ["dependencies", "/deps"],
  ["bind", "/deps"],
  ["schema", "/verify/schema"],
  ["operation", "/run/spec"],
  ["input", "/run/spec"],
  ["routing", "/run/spec"],
  ["budget", "/policy/budget"],
]);

/** The way back from a document that was imported; `sources` has for each of its tasks the position of the v0.1 task. */
export function v01SourcePointer(taskIr: TaskIr, sources: readonly number[]): (pointer: string) => string {
  const taskAt = (t: number | undefined, rest = ""): string =>
    t === undefined ? "/tasks" : joinPointer("/tasks", t) + rest;
  return (pointer) => {
    const [first = "", second = "", field = "", ...inner] = pointerTokens(pointer);
    if (first === "output") return "/root";
    if (first === "tasks") {
      const index = field === "dependencies" ? `/${inner[0]}` : "";
      return taskAt(sources[Number(second)], (MOVED.get(field) ?? "") + index);
    }
    if (first !== "ladders") return "";
    const rung = taskIr.ladders?.[Number(second)]?.rungs[0]?.task;
    return taskAt(sources[taskIr.tasks.findIndex(({ id }) => id === rung)]);
  };
}

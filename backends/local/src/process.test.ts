import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const PLUGIN = new URL("../test/worker-operations.ts", import.meta.url).href;
const GRAPHS = new URL("../test/task-graphs.ts", import.meta.url).href;

/** Runs a program as a user would, from the unbuilt packages, and returns what it printed. It must end by itself. */
async function printed(program: string): Promise<unknown> {
  const source = `
    import { LocalBackend } from "@krako/backend-local";
    const { plugin } = await import(${JSON.stringify(PLUGIN)});
    const { asks, contextOf, graphOf, unit } = await import(${JSON.stringify(GRAPHS)});
    const print = (value) => console.log(JSON.stringify(value));
    ${program}`;
  const args = ["--conditions=@krako/source", "--input-type=module", "--eval", source];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  expect(stderr.replace(/^.*ExperimentalWarning.*$|^\(Use `node.*$/gm, "").trim()).toBe("");
  return JSON.parse(stdout);
}

describe("in a process of its own", () => {
  it("ends with the last run: idle threads and old timers do not keep it alive", async () => {
    expect(
      await printed(`
        const backend = new LocalBackend({ operations: [plugin] });
        const graph = graphOf([unit("a", { operation: "thread.value@1" })], { budget: { max_duration_ms: 604_800_000 } });
        const result = await backend.executeTaskgraph(graph, contextOf(0, { deadline: "2999-01-01T00:00:00.000Z" }));
        print([result.status, result.final_output]);`),
    ).toEqual(["succeeded", { value: "a" }]);
  });

  it("stays alive while a thread works, with nothing else to keep it", async () => {
    expect(
      await printed(`
        const backend = new LocalBackend({ operations: [plugin] });
        const graph = graphOf([unit("a", { operation: "thread.forever@1", budget: { timeout_ms: 1 } })]);
        backend.executeTaskgraph(graph, contextOf()).then(({ error }) => print(error.error_type));`),
    ).toBe("TIMEOUT");
  });

  it("ends after close, and a thousand runs under one signal warn of nothing", async () => {
    expect(
      await printed(`
        const answer = { output: { value: 1 }, usage: { tokensIn: 1, tokensOut: 1 } };
        const model = { name: "m", operations: ["test.ask@1"], unitType: "llm", tiers: ["small"], local: true, contextWindow: 0,
          countTokens: () => 1, invoke: async () => answer };
        const backend = new LocalBackend({ models: [model], operations: [plugin], concurrency: 1 });
        const { signal } = new AbortController();
        const graph = graphOf([asks("a")]);
        const runs = Array.from({ length: 1_000 }, (_, run) => backend.executeTaskgraph(graph, contextOf(run), { signal }));
        const results = await Promise.all(runs);
        const stuck = backend.executeTaskgraph(graphOf([unit("a", { operation: "thread.forever@1" })]), contextOf());
        await backend.close();
        print([results.every(({ status }) => status === "succeeded"), (await stuck).status]);`),
    ).toEqual([true, "cancelled"]);
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, describe, expect, test } from "vitest";

/** Below node_modules, so that the contract is found by its name and nothing is left in the sources. */
const cache = join(import.meta.dirname, "../../../node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "consumer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundledBytes(source: string): Promise<number> {
  const input = join(folder, "consumer.ts");
  writeFileSync(input, source);
  const build = await rolldown({ input, platform: "neutral", experimental: { attachDebugInfo: "none" } });
  const { output } = await build.generate({ format: "esm", minify: true });
  return Buffer.byteLength(output.map((part) => (part.type === "chunk" ? part.code : "")).join(""));
}

describe("what an import costs", () => {
  test("types cost nothing", async () => {
    const source = 'import type { TaskGraph } from "@krako/contracts"; type Used = TaskGraph; export type { Used };';
    expect(await bundledBytes(source)).toBe(0);
  });

  test("one small validator costs at most 12,000 bytes, from the index too", async () => {
    const use = (from: string) => `import { isExecutionContext } from "${from}"; console.log(isExecutionContext({}));`;
    const alone = await bundledBytes(use("@krako/contracts/validators/execution-context"));
    const fromIndex = await bundledBytes(use("@krako/contracts/validators"));
    expect(alone).toBeGreaterThan(500);
    expect(alone).toBeLessThanOrEqual(12_000);
    expect(fromIndex).toBe(alone);
  });

  test("one table does not bring the others", async () => {
    const source = 'import { STAGES } from "@krako/contracts/tables"; console.log(STAGES);';
    expect(await bundledBytes(source)).toBeLessThan(500);
  });
});

test("validators and their explanations run where code may not be made from strings", () => {
  const script = join(folder, "strict.mjs");
  writeFileSync(
    script,
    [
      'import { readFileSync } from "node:fs";',
      'import { isTaskGraph } from "@krako/contracts/validators/task-graph";',
      'import { isExecutionEvent } from "@krako/contracts/validators/open/execution-event";',
      'import { explain } from "@krako/contracts/explain";',
      'const { $defs } = JSON.parse(readFileSync(process.argv[2], "utf8"));',
      "const [graph] = $defs.TaskGraph.examples;",
      "const [event] = $defs.SessionStarted.examples;",
      "const broken = { ...graph, budgte: {} };",
      "isTaskGraph(broken);",
      "const [{ mend }] = explain(isTaskGraph.errors, broken);",
      "console.log(isTaskGraph(graph), isExecutionEvent(event), mend);",
      'try { new Function("return 1"); } catch { console.log("no eval here"); }',
    ].join("\n"),
  );
  const schemas = join(import.meta.dirname, "../../../generated/schemas/1.0/sealed.json");
  const args = ["--disallow-code-generation-from-strings", script, schemas];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
  expect(printed).toBe('true true Did you mean "budget"?\nno eval here\n');
});

test("nothing derived needs another package at run time", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../../generated/package.json"), "utf8"));
  expect(manifest).not.toHaveProperty("dependencies");
});

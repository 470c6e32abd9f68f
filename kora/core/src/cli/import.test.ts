import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gated, graphV01, handler } from "../../test/graphs-v01.ts";
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, graph: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(graph, null, 2));
  return path;
}

describe("kora import", { timeout: 120_000 }, () => {
  it("writes a document that validates and runs, and says where what has changed", async () => {
    const old = file("gated.json", gated("Short."));
    const imported = join(folder, "gated.yaml");
    const { code, stdout, stderr } = await runKora(["import", old, "--out", imported]);
    expect([code, stdout]).toEqual([EXIT.success, ""]);
    expect(stderr).toMatch(/gated\.json:\d+:\d+ Whether the model is asked is decided by "ask"/);
    expect(stderr).toContain(`Imported 3 tasks into ${imported}; 1 note above.`);
    expect((await runKora(["validate", imported, "--backend", "local"])).code).toBe(EXIT.success);
    const { code: ran, stdout: answer } = await runKora(["run", imported, "--quiet"]);
    expect(ran).toBe(EXIT.success);
    expect(JSON.parse(answer)).toMatchObject({ task_id: "ask", skipped: true });
  });

  it("writes YAML to standard output, JSON where the name says so, and both for programs", async () => {
    const graph = JSON.stringify(graphV01([handler("hello", "echo", { message: "hi" })]));
    const yaml = await runKora(["import", "-"], { input: graph });
    expect(yaml.stdout).toMatch(/^version: "1\.0"\nid: sample\n/);
    expect(yaml.stderr).toBe("Imported 1 task; nothing means anything else.\n");
    const out = join(folder, "out.json");
    const json = await runKora(["import", "-", "--json", "--out", out], { input: graph });
    expect(JSON.parse(json.stdout)).toEqual({ task_ir: JSON.parse(readFileSync(out, "utf8")), notes: [] });
  });

  it("refuses what is no such graph, with its place, and runs nothing", async () => {
    const broken = file("broken.json", graphV01([handler("a", "echo", {}, { deps: ["b"] })]));
    const { code, stdout, stderr } = await runKora(["import", broken]);
    expect([code, stdout]).toEqual([EXIT.refused, ""]);
    expect(stderr).toMatch(/broken\.json:\d+:\d+ GRAPH-003 \/tasks\/0\/deps\/0/);
    expect(stderr).toContain("Nothing was imported.");
  });

  it("does not write over the graph itself, nor where nothing can be written", async () => {
    const old = file("same.json", graphV01([handler("a", "echo")]));
    const before = readFileSync(old, "utf8");
    expect((await runKora(["import", old, "--out", join(folder, ".", "same.json")])).code).toBe(EXIT.usage);
    expect(readFileSync(old, "utf8")).toBe(before);
    expect((await runKora(["import", old, "--out", join(folder, "no", "such", "folder.yaml")])).code).toBe(EXIT.usage);
  });
});

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { LocalBackend } from "@krako/backend-local";
import { models as entities } from "@krako/models/entities";
import { models as language } from "@krako/models/language";
import { models as encoder } from "@krako/models/sentence-encoder";
import { plugin } from "@krako/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { govern } from "../govern/govern.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { lower } from "../task-ir/lower.ts";
import { exampleDocument } from "./catalogue/example-document.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { EXIT } from "./exit-codes.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const catalogue = await loadCatalogue([], ROOT);
const models = [...encoder, ...language, ...entities];

/** All that has an example and is here to be asked: not what needs an endpoint, nor a model that is trained first. */
const runnable = catalogue.filter(
  ({ name, runs }) => runs !== "model" || models.some(({ operations }) => operations.includes(name)),
);

describe("the example of each operation", { timeout: 60_000 }, () => {
  let backend: LocalBackend;
  beforeAll(() => {
    backend = new LocalBackend({ operations: [plugin], models });
  });
  afterAll(() => backend.close());

  it("leaves out only what nothing here can answer", () => {
    const others = catalogue.filter((entry) => !runnable.includes(entry)).map(({ name }) => name);
    expect(others).toEqual(["classify.text@1", "llm.generate@1"]);
  });

  it.each(runnable.map((entry) => [entry.name, entry] as const))(
    "%s runs as a document and ends as it says",
    async (_, entry) => {
      const outputSchemas = new Map(plugin.operations.map(({ name, outputSchema }) => [name, outputSchema]));
      const checked = checkTaskIr(exampleDocument(entry), outputSchemas);
      if (!checked.ok) throw new Error(checked.violations.map(({ message }) => message).join(" "));
      const { graph } = govern(
        lower(checked.taskIr, {
          graph_id: randomUUID(),
          request_id: randomUUID(),
          tenant_id: "test",
          created_at: "2026-01-01T00:00:00.000Z",
          outputSchemas,
        }),
      );
      const { final_output, error } = await backend.executeTaskgraph(graph, {
        run_id: randomUUID(),
        trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
        backend_mode: "local",
      });
      const { example, example_fails_with: code } = entry;
      if (code !== null) expect([final_output, error?.code]).toEqual([null, code]);
      else expect({ final_output, error }).toEqual({ final_output: closeTo(example?.output), error: undefined });
    },
  );
});

/** What models say in numbers may differ in the last digits from one processor to another. */
function closeTo(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : expect.closeTo(value, 3);
  if (Array.isArray(value)) return value.map(closeTo);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closeTo(inner)]));
}

describe("kora operations", { timeout: 120_000 }, () => {
  it("lists every operation with what it does", async () => {
    const { code, stdout } = await runKora(["operations"]);
    expect(code).toBe(EXIT.success);
    for (const { name } of catalogue) expect(stdout).toContain(name);
    expect(stdout).toMatch(/^json\.merge@1 +deterministic +Applies a JSON Merge Patch \(RFC 7396\)\.$/m);
  });

  it("explains one that is named without its version: input, limits, output, example, where it comes from", async () => {
    const { stdout } = await runKora(["operations", "retrieval.semantic"]);
    for (const line of [
      "retrieval.semantic@1  small_model",
      "  brought by  --plugin @krako/models/sentence-encoder",
      "  documents[].text  text, at most 2,000 characters",
      "  limit             optional, whole number, 1 to 100 (hits returned; absent: 10)",
      "  margin        number, 0 to 1 (1 when there is one hit, 0 when there is none)",
      "      operation: retrieval.semantic@1",
    ])
      expect(stdout).toContain(`${line}\n`);
  });

  it("explains a whole family by its first word", async () => {
    const { stdout } = await runKora(["operations", "table", "--json"]);
    const names = JSON.parse(stdout).map(({ name }: { name: string }) => name);
    expect(names).toEqual(["table.join@1", "table.query@1", "table.read_csv@1", "table.write_csv@1"]);
  });

  it("shows what modules bring that say little of it, and says that there is no example", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kora-operations-"));
    const module = join(folder, "own.mjs");
    writeFileSync(
      module,
      `export const plugin = { module: import.meta.url, operations: [{ name: "own.shout@1", type: "deterministic", run: () => null }] };
       export const models = [{ name: "guesser", operations: ["own.guess@1"], unitType: "small_model" }];`,
    );
    const { stdout } = await runKora(["operations", "own", "--plugin", module]);
    expect(stdout).toContain("Its module does not say what it does.");
    expect(stdout).toContain('Answered by the model adapter "guesser".');
    expect(await runKora(["operations", "own.shout", "--example", "--plugin", module])).toMatchObject({
      code: EXIT.usage,
      stderr: "error: The module that brings own.shout@1 states no example of it.\n",
    });
    rmSync(folder, { recursive: true });
  });

  it("says what is meant perhaps by a name that is none, and what cannot be asked together", async () => {
    expect(await runKora(["operations", "expr.sel"])).toMatchObject({
      code: EXIT.usage,
      stdout: "",
      stderr: 'error: There is no operation "expr.sel". Did you mean "expr.cel"?\n',
    });
    expect(await runKora(["operations", "zzz"])).toMatchObject({
      stderr: 'error: There is no operation "zzz". kora operations lists them all.\n',
    });
    expect(await runKora(["operations", "--json", "--markdown"])).toMatchObject({ code: EXIT.usage });
    expect(await runKora(["operations", "--example"])).toMatchObject({
      code: EXIT.usage,
      stderr: "error: Name one operation whose example you want.\n",
    });
  });

  it("prints for programs what it knows, standard output alone", async () => {
    const { stdout, stderr } = await runKora(["operations", "json.merge@1", "--json"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(catalogue.filter(({ name }) => name === "json.merge@1"));
  });

  it("says of an operation that is not there how to have it, when a model of KORA's own packages answers it", async () => {
    const { stdout: input } = await runKora(["operations", "identify.language", "--example"]);
    for (const command of [
      ["run", "-"],
      ["run", "-", "--dry-run"],
      ["validate", "-", "--backend", "local"],
    ]) {
      const { code, stdout, stderr } = await runKora(command, { input });
      expect(code).toBe(EXIT.refused);
      expect(stdout + stderr).toContain("mend: Add --plugin @krako/models/language.\n");
    }
  });

  it.skipIf(process.platform === "win32")("prints an example that kora run takes from a pipe", async () => {
    const kora = `"${process.execPath}" --conditions=@krako/source kora/core/src/cli/main.ts`;
    const script = `${kora} operations math.decimal --example | ${kora} run - --json`;
    const { stdout } = await promisify(execFile)("sh", ["-c", script], { cwd: ROOT });
    expect(JSON.parse(stdout).final_output).toEqual({ value: "33.33" });
  });
});

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { plugin } from "../iban.ts";
import { models } from "../tone.ts";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const KORA = fileURLToPath(new URL("../../../kora/core/src/cli/main.ts", import.meta.url));

const kora = (args: readonly string[], input = ""): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=@krako/source", KORA, ...args], { cwd: HERE });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });

const PLUGINS = ["--plugin", "./iban.ts", "--plugin", "./tone.ts"];

it("runs a graph with an operation and a model of its own", { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await kora(["run", "complaint.yaml", "--json", ...PLUGINS]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { final_output, budget } = JSON.parse(stdout);
  expect(final_output).toEqual([
    { valid: false, iban: "DE89370400440532013001", faults: ["WrongIBANChecksum"] },
    { tone: "angry", score: -3 },
  ]);
  expect(budget.llm_invocations.debited).toBe(0);
});

it("is explained like the operations that come with kora", { timeout: 60_000 }, async () => {
  const { code, stdout } = await kora(["operations", "payment.check_iban", "grade.tone", "--json", ...PLUGINS]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { name: "payment.check_iban@1", runs: "inline", brought_by: "--plugin ./iban.ts" },
    {
      name: "grade.tone@1",
      type: "small_model",
      runs: "model",
      brought_by: "--plugin ./tone.ts",
      example: { output: { tone: "angry", score: -3 } },
    },
  ]);
});

it("answers its example, and refuses what is too long without showing it", async () => {
  const [operation] = plugin.operations;
  if (operation === undefined) throw new Error("The module brings one operation.");
  expect(await operation.run(operation.example.input)).toEqual(operation.example.output);
  expect(await operation.run({ iban: "x".repeat(64) })).toMatchObject({ valid: false });
  expect(() => operation.run({ iban: "x".repeat(65) })).toThrow(
    'The input at "/iban" must be a string of at most 64 characters.',
  );
});

it("answers the example of its model as a document", { timeout: 60_000 }, async () => {
  const { stdout: document } = await kora(["operations", "grade.tone", "--example", "--plugin", "./tone.ts"]);
  const { code, stdout } = await kora(["run", "-", "--json", "--plugin", "./tone.ts"], document);
  expect([code, JSON.parse(stdout).final_output]).toEqual([0, { tone: "angry", score: -3 }]);
});

it("counts before a call what it reports after it", async () => {
  const [model] = models;
  const input = { text: "It's fine" };
  const request = {
    operation: "grade.tone@1",
    unitType: "small_model",
    tier: "small",
    input,
    outputSchema: {},
    maxInputTokens: 10,
    maxOutputTokens: 1,
    workUnitId: "mood",
    attemptIndex: 1,
    runId: "0199b1c4-5d2e-7000-8000-000000000001",
  } as const;
  const answer = await model?.invoke(request, new AbortController().signal);
  expect(answer).toMatchObject({ output: { tone: "calm" }, usage: { tokensIn: model?.countTokens?.(input) } });
});

it("is what the guide shows", () => {
  const guide = readFileSync(new URL("../../../docs/guides/write-an-operation.md", import.meta.url), "utf8");
  for (const file of ["iban.ts", "tone.ts"])
    expect(guide).toContain(readFileSync(new URL(`../${file}`, import.meta.url), "utf8").trimEnd());
});

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const DOCUMENT = readFileSync(new URL("../find-answer.yaml", import.meta.url), "utf8");
const WRITTEN = '"My shoes don\'t fit, I want to give them back"';

interface Answered {
  readonly status: string;
  readonly final_output: { readonly id: string };
  readonly telemetry_bundle: { readonly model_invocation_count: number };
}

function ask(question: string): Promise<Answered> {
  const args = ["kora/core/src/cli/main.ts", "run", "-", "--json", "--plugin", "@krako/models/sentence-encoder"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=@krako/source", ...args], { cwd: ROOT });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.on("error", reject);
    child.on("close", () => resolve(JSON.parse(stdout) as Answered));
    child.stdin.end(DOCUMENT.replace(WRITTEN, JSON.stringify(question)));
  });
}

it.each([
  ["Where is my order?", "order", 0],
  ["I forgot my password", "password", 0],
  ["My shoes don't fit, I want to give them back", "return", 1],
  ["What time do you close?", "hours", 1],
])("%s is answered by %s with %i calls of a small model", { timeout: 60_000 }, async (question, id, calls) => {
  expect(DOCUMENT).toContain(WRITTEN);
  const { status, final_output, telemetry_bundle } = await ask(question);
  expect({ status, id: final_output.id }).toEqual({ status: "succeeded", id });
  expect(telemetry_bundle.model_invocation_count).toBe(calls);
});

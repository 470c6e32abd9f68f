import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import * as models from "./index.ts";

it("exports exactly this", () => {
  expect(Object.keys(models).sort()).toEqual([
    "CLASSIFY_TEXT",
    "LLM_GENERATE",
    "classificationSchema",
    "estimateTokens",
    "openAiCompatibleAdapter",
    "readTextClassifierModel",
    "recordingAdapter",
    "replayingAdapter",
    "splitBySeed",
    "textClassifier",
    "textClassifierAdapter",
    "trainTextClassifier",
  ]);
});

it("loads neither the AI SDK nor an HTTP client before they are needed", async () => {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ resolve: (name, context, next) => (loaded.push(name), next(name, context)) });
    const { openAiCompatibleAdapter } = await import(process.argv[1]);
    openAiCompatibleAdapter({ baseUrl: "http://localhost:1/v1", models: { small: "x" } });
    console.log(JSON.stringify(loaded.filter((name) => /^(ai|undici|zod|@ai-sdk)/.test(name))));
    console.log(loaded.includes("tokenx"));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--conditions=@krako/source",
    "--input-type=module",
    "-e",
    script,
    new URL("index.ts", import.meta.url).href,
  ]);
  expect(stdout).toBe("[]\ntrue\n");
});

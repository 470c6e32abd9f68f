import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import * as models from "./index.ts";

it("exports exactly this", () => {
  expect(Object.keys(models).sort()).toEqual([
    "CLASSIFY_TEXT",
    "LLM_GENERATE",
    "checkRecording",
    "classificationSchema",
    "classifyByExampleAdapter",
    "embedTextAdapter",
    "estimateTokens",
    "extractEntitiesAdapter",
    "identifyLanguageAdapter",
    "modelOperations",
    "openAiCompatibleAdapter",
    "readTextClassifierModel",
    "recordingAdapter",
    "replayingAdapter",
    "semanticRetrievalAdapter",
    "splitBySeed",
    "textClassifier",
    "textClassifierAdapter",
    "trainTextClassifier",
  ]);
});

/** What a script prints that runs in plain Node, where no test runner helps with modules. */
async function printedBy(script: string, ...urls: string[]): Promise<string> {
  const flags = ["--conditions=@krako/source", "--input-type=module", "-e", script];
  const files = urls.map((url) => new URL(url, import.meta.url).href);
  return (await promisify(execFile)(process.execPath, [...flags, ...files])).stdout;
}

it("loads neither the AI SDK nor an HTTP client nor a small model before they are needed", {
  timeout: 60_000,
}, async () => {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ resolve: (name, context, next) => (loaded.push(name), next(name, context)) });
    const { openAiCompatibleAdapter } = await import(process.argv[1]);
    openAiCompatibleAdapter({ baseUrl: "http://localhost:1/v1", models: { small: "x" } });
    console.log(JSON.stringify(loaded.filter((name) => /^(ai|undici|zod|@ai-sdk|@energetic-ai|fasttext|wink)/.test(name))));
    console.log(loaded.includes("tokenx"));
  `;
  expect(await printedBy(script, "index.ts")).toBe("[]\ntrue\n");
});

it("calls an endpoint from plain Node, and lets the process end", { timeout: 60_000 }, async () => {
  const script = `
    const { openAiCompatibleAdapter } = await import(process.argv[1]);
    const { startScriptedModelServer } = await import(process.argv[2]);
    const { modelRequest } = await import(process.argv[3]);
    const server = await startScriptedModelServer([{ content: { label: "ham" } }]);
    const adapter = openAiCompatibleAdapter({ baseUrl: server.baseUrl, models: { small: "x" } });
    const { output } = await adapter.invoke(modelRequest(), new AbortController().signal);
    console.log(JSON.stringify(output));
    await server.close();
  `;
  const files = ["index.ts", "../test/scripted-model-server.ts", "../test/model-request.ts"];
  expect(await printedBy(script, ...files)).toBe('{"label":"ham"}\n');
});

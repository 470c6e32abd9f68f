import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runKora } from "../../../test/run-kora.ts";
import { EXIT } from "../exit-codes.ts";

const HELLO = `version: "1.0"
id: hello
tasks:
  - { id: clean, type: deterministic, operation: text.normalize@1, input: { text: canary } }
`;
const OTEL = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-otel-"));
  await writeFile(join(folder, "hello.yaml"), HELLO);
});
afterEach(() => rm(folder, { recursive: true }));

/** An SDK that registers a provider which writes down the spans that are begun. */
async function installSdk(): Promise<void> {
  const place = join(folder, "node_modules/@opentelemetry/sdk-node");
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ name: "@opentelemetry/sdk-node", main: "index.js" }));
  await writeFile(
    join(place, "index.js"),
    `const { appendFileSync } = require("node:fs");
     const told = (line) => appendFileSync("sdk.log", line + "\\n");
     const span = (ids) => ({
       spanContext: () => ({ ...ids, traceFlags: 1 }), setAttributes() { return this; }, setStatus() { return this; },
       end() {}, isRecording: () => true,
     });
     exports.NodeSDK = class {
       constructor({ serviceName, idGenerator }) { this.ids = idGenerator; told(serviceName); }
       start() {
         const tracer = { startSpan: (name, { attributes }) => {
           const ids = { spanId: this.ids.generateSpanId(), traceId: this.ids.generateTraceId() };
           told(name + " " + ids.traceId + " " + ids.spanId + " " + JSON.stringify(attributes));
           return span(ids);
         } };
         globalThis[Symbol.for("opentelemetry.js.api.1")] = { version: "1.9.1", trace: { getTracer: () => tracer } };
       }
       async shutdown() { told("shutdown"); throw new Error("nobody listens"); }
     };`,
  );
}

const run = (env: Readonly<Record<string, string>>) => runKora(["run", "hello.yaml", "--json"], { cwd: folder, env });

it("a run is told to the SDK that is installed, where an endpoint is named", { timeout: 60_000 }, async () => {
  await installSdk();
  const { code, stdout } = await run({
    ...OTEL,
    TRACEPARENT: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  });
  expect(code).toBe(EXIT.success);
  const { run_id } = JSON.parse(stdout).execution_metadata;
  const log = await readFile(join(folder, "sdk.log"), "utf8");
  const lines = log.trim().split("\n");
  expect([lines[0], lines.at(-1)]).toEqual(["kora", "shutdown"]);
  expect(lines[1]).toContain(`kora run 4bf92f3577b34da6a3ce929d0e0e4736 ${run_id.replaceAll("-", "").slice(-16)} `);
  expect(lines[2]).toMatch(/^attempt text\.normalize@1 /);
  expect(log).not.toContain("canary");
});

it("an SDK is left alone where no endpoint is named, and where it is told to be", { timeout: 60_000 }, async () => {
  await installSdk();
  for (const env of [{}, { ...OTEL, OTEL_SDK_DISABLED: "true" }]) expect((await run(env)).code).toBe(EXIT.success);
  await expect(readFile(join(folder, "sdk.log"))).rejects.toThrow("ENOENT");
});

it("an endpoint without an SDK changes nothing but what is said", { timeout: 60_000 }, async () => {
  const { code, stderr } = await run(OTEL);
  expect(code).toBe(EXIT.success);
  expect(stderr).toBe(
    `OTEL_EXPORTER_OTLP_ENDPOINT is set, but nothing is recorded: run npm install @opentelemetry/sdk-node in ${folder}.\n`,
  );
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli, startCli } from "../../test/run-cli.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "krako-tracing-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const OTEL = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" };
const SERVE = ["serve", "--database", "fabric.db", "--port", "0"];

/** An SDK that writes down what is done with it. */
async function installSdk(): Promise<void> {
  const folder = join(cwd, "node_modules/@opentelemetry/sdk-node");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "@opentelemetry/sdk-node", main: "index.js" }));
  await writeFile(
    join(folder, "index.js"),
    `const { appendFileSync } = require("node:fs");
     exports.NodeSDK = class {
       constructor(options) { appendFileSync("sdk.log", JSON.stringify(options) + "\\n"); }
       start() { appendFileSync("sdk.log", "start\\n"); }
       async shutdown() { appendFileSync("sdk.log", "shutdown\\n"); throw new Error("nobody listens"); }
     };`,
  );
}

test("an SDK that is installed is started before a command and shut down after it, where an endpoint is named", async () => {
  await installSdk();
  const fabric = startCli(SERVE, { cwd, env: OTEL });
  await fabric.said(/http/);
  fabric.process.kill("SIGTERM");
  expect(await fabric.exited).toBe(0);
  expect(await readFile(join(cwd, "sdk.log"), "utf8")).toBe('{"serviceName":"krako-fabric-serve"}\nstart\nshutdown\n');
});

test("an SDK that is installed is left alone where no endpoint is named, and where it is told to be", async () => {
  await installSdk();
  for (const env of [{}, { ...OTEL, OTEL_SDK_DISABLED: "true" }])
    expect((await runCli(["agent"], { cwd, env })).code).toBe(2);
  await expect(readFile(join(cwd, "sdk.log"))).rejects.toThrow("ENOENT");
});

test("an endpoint without an SDK changes nothing but what is said", async () => {
  const { code, stderr } = await runCli(["agent"], { cwd, env: OTEL });
  const [first, second] = stderr.split("\n");
  expect(first).toBe(
    "OTEL_EXPORTER_OTLP_ENDPOINT is set, but @opentelemetry/sdk-node is not installed: no spans are recorded.",
  );
  expect(second).toMatch(/^error: /);
  expect(code).toBe(2);
});

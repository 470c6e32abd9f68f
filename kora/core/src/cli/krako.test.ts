import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DevFabric, installKrako, startDevFabric } from "../../test/dev-fabric.ts";
import { type Ended, runKora } from "../../test/run-kora.ts";
import { startStudio } from "../../test/start-studio.ts";
import { EXIT } from "./exit-codes.ts";

const HELLO = `version: "1.0"
id: hello
tasks:
  - { id: clean, type: deterministic, operation: text.normalize@1, input: { text: "a   b", whitespace: collapse } }
`;
const ONLY_THERE = `version: "1.0"
id: there
tasks:
  - id: there
    type: deterministic
    operation: only.there@1
    schema: { type: object, properties: { at: { type: string } }, required: [at] }
`;
/** A rule that is not sure, and an LLM that neither this machine nor the fabric has. */
const LADDER = fileURLToPath(new URL("../../../../examples/graphs/ladder.yaml", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-krako-"));
  await writeFile(join(folder, "hello.yaml"), HELLO);
  await writeFile(join(folder, "there.yaml"), ONLY_THERE);
  await writeFile(join(folder, "secret.yaml"), `${HELLO}policy: { privacy_default: local_only }\n`);
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the configuration that names a fabric. */
const configure = (url: string, more = ""): Promise<void> =>
  writeFile(
    join(folder, "kora.config.yaml"),
    `version: "1.0"\nexecution_backend: krako\nkrako: { url: "${url}", tenant: dev, patience_ms: 2000 }\n${more}`,
  );

const kora = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runKora(args, { cwd: folder, env });

/** A package of the same name with other contents. */
async function installOther(source: string): Promise<void> {
  const place = join(folder, "node_modules/@krako/backend-client");
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ name: "@krako/backend-client", main: "index.js" }));
  await writeFile(join(place, "index.js"), source);
}

const metadataOf = ({ stdout }: Ended) => JSON.parse(stdout).execution_metadata;

describe("with a fabric", { timeout: 120_000 }, () => {
  let fabric: DevFabric;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "kora-fabric-"));
    fabric = await startDevFabric(data);
  }, 60_000);
  afterAll(async () => {
    await fabric[Symbol.asyncDispose]();
    await rm(data, { recursive: true });
  });
  const there = (args: readonly string[]): Promise<Ended> => kora(args, { KRAKO_TOKEN: fabric.token });

  it("a page sends its graphs there, too, follows them and keeps them", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    await using studio = await startStudio(folder, [], { KRAKO_TOKEN: fabric.token });
    const work = { document: HELLO, name: "hello.yaml" };
    expect(await (await studio.ask("/plan", work)).json()).toMatchObject({
      backend_mode: "krako",
      route: "krako: routing is always",
      graph: { tenant_id: "dev" },
    });
    const { run_id } = await studio.execute(work);
    const run = await studio.end(run_id);
    expect(run).toMatchObject({ title: "hello.yaml", state: "succeeded", backend_mode: "krako", ended_unit_count: 1 });
    expect((await studio.list()).items).toEqual([run]);
    const { result } = await (await studio.ask(`/runs/${run_id}`)).json();
    expect(result.execution_metadata.backend).toBe("krako-fabric-reference");
  });

  it("a graph runs there when the configuration names it, to the digests that it has here", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    const remote = await there(["run", "hello.yaml", "--json"]);
    const local = await there(["run", "hello.yaml", "--json", "--backend", "local"]);
    expect([remote.code, local.code]).toEqual([EXIT.success, EXIT.success]);
    expect(remote.stderr).toBe(`This graph goes to ${fabric.url} (krako: routing is always).\n`);
    expect(metadataOf(remote)).toMatchObject({
      backend: "krako-fabric-reference",
      routing: "krako: routing is always",
      result_digest: metadataOf(local).result_digest,
      stage_digest: metadataOf(local).stage_digest,
    });
    expect(metadataOf(local)).toMatchObject({ backend: "local" });
    expect(metadataOf(local)).not.toHaveProperty("routing");
  });

  it("a ladder whose model is not there ends undecided there too, to the digests that it has here", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    const remote = await there(["run", LADDER, "--json"]);
    const local = await there(["run", LADDER, "--json", "--backend", "local"]);
    expect([remote.code, local.code]).toEqual([EXIT.failed, EXIT.failed]);
    expect(JSON.parse(remote.stdout).error).toMatchObject({ code: "undecided", work_unit_id: "by_llm" });
    expect(metadataOf(remote)).toMatchObject({
      backend: "krako-fabric-reference",
      stage_digest: metadataOf(local).stage_digest,
    });
  });

  it("a document is checked against what the fabric can do, and none is sent", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    expect(await there(["validate", "there.yaml", "--backend", "krako"])).toMatchObject({
      code: EXIT.success,
      stdout: "there.yaml: valid Task IR\n",
    });
    const local = await there(["validate", "there.yaml", "--backend", "local"]);
    expect([local.code, local.stdout]).toEqual([EXIT.refused, expect.stringContaining('no operation "only.there@1"')]);
    const unconfigured = await kora(["validate", "hello.yaml", "--backend", "krako"], { KRAKO_TOKEN: "" });
    expect([unconfigured.code, unconfigured.stderr]).toEqual([EXIT.usage, expect.stringContaining("KRAKO_TOKEN")]);
  });

  it("a run there belongs to the trace of whoever asked for it", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    const env = { KRAKO_TOKEN: fabric.token, TRACEPARENT: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" };
    const remote = await kora(["run", "hello.yaml", "--json", "--events", "events.jsonl"], env);
    expect(metadataOf(remote).trace_id).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
    const events = (await readFile(join(folder, "events.jsonl"), "utf8")).trim().split("\n");
    const traces = events.map((line) => JSON.parse(line).trace_id);
    expect(new Set(traces)).toEqual(new Set(["4bf92f3577b34da6a3ce929d0e0e4736"]));
  });

  it("only what this machine cannot run goes there, and never what is local_only", async () => {
    await installKrako(folder);
    await configure(fabric.url, "routing: when_local_cannot\n");
    expect(metadataOf(await there(["run", "hello.yaml", "--json"]))).toMatchObject({
      backend: "local",
      routing: "local: the local backend can run it",
    });
    expect(metadataOf(await there(["run", "there.yaml", "--json"]))).toMatchObject({
      backend: "krako-fabric-reference",
      routing: 'krako: local cannot: The backend has no operation "only.there@1".',
    });
    const secret = await there(["run", "secret.yaml", "--json", "--routing", "always"]);
    expect(metadataOf(secret)).toMatchObject({ backend: "local", routing: "local: the graph has local_only units" });
  });

  it("without a configuration the command line may name it, and the environment says where it is", async () => {
    await installKrako(folder);
    const env = { KRAKO_TOKEN: fabric.token, KRAKO_URL: fabric.url, KRAKO_TENANT: "dev" };
    const { code, stderr } = await kora(["run", "hello.yaml", "--backend", "krako"], env);
    expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: expect.stringContaining(`goes to ${fabric.url}`) });
    const { KRAKO_TENANT: _, ...nobody } = env;
    const unknown = await kora(["run", "hello.yaml", "--backend", "krako"], nobody);
    expect(unknown).toMatchObject({
      code: EXIT.usage,
      stderr: expect.stringContaining("needs an address and a tenant"),
    });
  });

  it("kora backends shows what both can do, and where graphs go", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    const { stdout, code } = await there(["backends", "--json"]);
    expect(code).toBe(EXIT.success);
    const { routing, backends } = JSON.parse(stdout);
    expect(routing).toBe("always");
    expect(backends).toMatchObject([
      { name: "local", chosen: false, status: "healthy", url: null },
      { name: "krako", chosen: true, status: "healthy", url: fabric.url },
    ]);
    expect(backends[1].capabilities.supported_operations).toContain("only.there@1");
  });

  it("a run there replays here from its file, and cannot be recorded", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    await there(["run", "hello.yaml", "--out", "run.json"]);
    const replayed = await there(["replay", "run.json"]);
    expect(replayed).toMatchObject({ code: EXIT.success, stdout: expect.stringContaining("It came out as recorded.") });
    const recorded = await there(["run", "hello.yaml", "--record", "recording"]);
    expect(recorded).toMatchObject({ code: EXIT.usage, stderr: expect.stringContaining("add --backend local") });
  });

  it("a token that is none is refused, and nothing is executed", async () => {
    await installKrako(folder);
    await configure(fabric.url);
    const { code, stderr } = await kora(["run", "hello.yaml"], { KRAKO_TOKEN: "canary-token" });
    expect(code).toBe(EXIT.refused);
    expect(stderr).not.toContain("canary-token");
    expect(stderr).toContain("$0.000000");
  });
});

describe("without one", { timeout: 60_000 }, () => {
  it("a package that is not installed is told by the exact line that installs it", async () => {
    await configure("https://fabric.example");
    const { code, stderr, stdout } = await kora(["run", "hello.yaml"], { KRAKO_TOKEN: "t" });
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
    expect(stderr).toContain(`is not installed. In ${folder} run: npm install @krako/backend-client\n`);
  });

  it("a token that is not set is named", async () => {
    await installKrako(folder);
    await configure("https://fabric.example");
    const { code, stderr } = await kora(["run", "hello.yaml"]);
    expect({ code, stderr }).toEqual({
      code: EXIT.usage,
      stderr: expect.stringContaining("The environment variable KRAKO_TOKEN is not set"),
    });
  });

  it("a way that is lost while a run goes on is told with the session that runs on there: exit code 7", async () => {
    await configure("https://fabric.example");
    await installOther(`exports.KrakoBackend = class {
      async healthCheck() { return {}; }
      async capabilityDescriptor() { return JSON.parse(process.env.CAPABILITIES); }
      async executeTaskgraph() { throw Object.assign(new Error("The stream broke."), { name: "FabricError", sessionId: "s-1", charged: null }); }
    };`);
    const { stdout } = await kora(["backends", "--backend", "local", "--json"], {
      KRAKO_TOKEN: "t",
      CAPABILITIES: "{}",
    });
    const capabilities = JSON.stringify(JSON.parse(stdout).backends[0].capabilities);
    const { code, stderr } = await kora(["run", "hello.yaml"], { KRAKO_TOKEN: "t", CAPABILITIES: capabilities });
    expect(code).toBe(EXIT.unreachable);
    expect(stderr).toContain('error: The backend "krako" was lost. The stream broke.\n');
    expect(stderr).toContain("Session s-1 runs on there; only the backend knows what it has cost.");
  });

  it("a package of that name that is another one is told so", async () => {
    await configure("https://fabric.example");
    await installOther("exports.Other = 1;");
    const { code, stderr } = await kora(["run", "hello.yaml"], { KRAKO_TOKEN: "t" });
    expect({ code, stderr }).toEqual({ code: EXIT.usage, stderr: expect.stringContaining("it has no KrakoBackend") });
  });

  it("a fabric that cannot be reached is told at once: exit code 7", async () => {
    await installKrako(folder);
    await configure("http://127.0.0.1:1");
    const { code, stderr } = await kora(["run", "hello.yaml"], { KRAKO_TOKEN: "t" });
    expect(code).toBe(EXIT.unreachable);
    expect(stderr).toContain('The backend "krako" was lost.');
    expect(stderr).toContain("nothing was executed; charged: $0.000000");
    const beside = await kora(["run", "there.yaml", "--routing", "when_local_cannot"], { KRAKO_TOKEN: "t" });
    expect(beside).toMatchObject({
      code: EXIT.refused,
      stderr: expect.stringContaining("krako neither: It does not answer."),
    });
  });

  it("nothing is sent anywhere that nobody asked for", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await installKrako(folder);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { KRAKO_URL: url, KRAKO_TENANT: "dev", KRAKO_TOKEN: "t" };
    await writeFile(
      join(folder, "kora.config.yaml"),
      `version: "1.0"\nrouting: when_local_cannot\nkrako: { url: "${url}", tenant: dev }\n`,
    );
    expect((await kora(["run", "hello.yaml"], env)).code).toBe(EXIT.success);
    expect((await kora(["run", "there.yaml"], env)).code).toBe(EXIT.refused);
    expect(requests).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });
});

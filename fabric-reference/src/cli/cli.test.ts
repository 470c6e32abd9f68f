import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { type CliProcess, runCli, startCli } from "../../test/run-cli.ts";

const OPERATIONS = fileURLToPath(new URL("../../test/echo-operations.ts", import.meta.url));
/** Options under which Node says that it is another version. */
const olderNode = (version: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(`Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`)}`;
const CONTRACT = { "krako-contract-version": "1.0" };

let cwd: string;
let running: CliProcess | undefined;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "krako-cli-"));
});
afterEach(async () => {
  running?.process.kill("SIGKILL");
  await rm(cwd, { recursive: true, force: true });
});

describe("krako-fabric", () => {
  test("says its version and what it can do", async () => {
    expect(await runCli(["--version"], { cwd })).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
    const { code, stdout } = await runCli(["--help"], { cwd });
    expect(code).toBe(0);
    for (const command of ["dev", "serve", "agent", "pod", "token", "migrate", "backup"])
      expect(stdout).toContain(`  ${command} `);
  });

  test("on a Node that is too old says which it needs", async () => {
    const { code, stderr } = await runCli(["dev"], { cwd, env: { NODE_OPTIONS: olderNode("22.18.9") } });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error: This Node is too old: it is 22\.18\.9 .+ Run krako-fabric with Node 22\.19\.0 or newer\.\n$/,
      ),
    ]);
    expect(manifest.engines.node).toBe(">=22.19.0");
  });

  test.each([
    [["dance"], /unknown command 'dance'/],
    [["agent", "--concurrency", "0"], /--concurrency is 0; it must be a whole number from 1 to 10000/],
    [["pod", "--id", "p", "--url", "http://127.0.0.1:1"], /An LLM pod needs a model/],
    [["pod", "--model-url", "http://127.0.0.1:1"], /Say which model/],
    [["agent", "--operations", "./none.js"], /\.\/none\.js cannot be found from .+ Install it there, or give the path/],
    [["agent", "--operations", "node:fs"], /node:fs brings no operations/],
    [["agent", "--operations", OPERATIONS, "--url", "http://10.0.0.1", "--id", "a"], /A node needs a token/],
    [["agent", "--operations", OPERATIONS, "--url", "http://127.0.0.1:1", "--id", "a b"], /"a b" is no node id/],
    [["migrate"], /Name the database/],
    [["migrate", "--database", "mysql://user:pass@host/x"], /The database's address is none that is known/],
    [["serve", "--database", "x.db", "--tls-cert", "c.pem"], /TLS needs a certificate and its key/],
    [["serve", "--database", "x.db", "--host", "0.0.0.0"], /without TLS/],
    [["serve", "--database", "x.db", "--zone", "own"], /names no zone/],
    [["serve", "--database", "x.db", "--allow-origin", "*"], /is no origin/],
    [["backup", "to.db"], /Name the database's file/],
    [["backup", "to.db", "--database", "postgres://h/d"], /pg_dump/],
    [["token", "create", "--role", "tenant", "--owner", "a*", "--database", "x.db"], /"a\*" is no id/],
  ])("refuses %j with exit code 2 and says how to mend it", async (args, message) => {
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toContain("pass@");
  });

  test.each([
    ["{", /is not JSON/],
    ["[]", /must be an object/],
    ['{"agents": {}}', /configures "agents"\. It may configure: agent, pod/],
    ['{"agent": {"concurency": 3}}', /agent has no option "concurency"\. It has: .*concurrency/],
    ['{"agent": {"token": "x"}}', /Secrets are never in it/],
    ['{"agent": {"concurrency": "many"}}', /--concurrency is many/],
    ['{"agent": {"concurrency": true}}', /"concurrency" must be what --concurrency <n> takes/],
    ['{"agent": {"url": ["a", "b"]}}', /"url" must be what --url <url> takes/],
    ['{"agent": {"models": [{"create": "x"}]}}', /"models" in .+ must hold modules/],
    ['{"agent": {"models": [{"module": "node:fs", "create": "none"}]}}', /node:fs exports no function "none"/],
  ])("refuses the configuration %s", async (text, message) => {
    await writeFile(join(cwd, "krako-fabric.config.json"), text);
    const { code, stderr } = await runCli(["agent"], { cwd });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  test("finds what a configuration names from its own folder", async () => {
    await writeFile(join(cwd, "mine.mjs"), `export { plugin } from ${JSON.stringify(OPERATIONS)};`);
    await writeFile(join(cwd, "mine.json"), JSON.stringify({ agent: { operations: ["./mine.mjs"] } }));
    const { stderr } = await runCli(["agent", "--config", join(cwd, "mine.json")], { cwd: tmpdir() });
    expect(stderr).toMatch(/add --url/);
  });

  test("makes, lists and revokes tokens, and shows each once", async () => {
    const database = ["--database", "fabric.db"];
    expect((await runCli(["migrate", ...database], { cwd })).stdout).toMatch(/^Applied \d+ steps?/);
    expect((await runCli(["migrate", ...database], { cwd })).stdout).toBe("The database is up to date.\n");
    const made = await runCli(["token", "create", "--role", "node", "--owner", "cpu-*", "--days", "30", ...database], {
      cwd,
    });
    expect(made.stdout).toMatch(/^krako_node_[A-Za-z0-9_-]{43}\n$/);
    const listed = await runCli(["token", "list", ...database], { cwd });
    expect(listed.stdout).toMatch(/node +valid +\S+ +cpu-\*/);
    expect(listed.stdout).not.toContain(made.stdout.trim());
    const [id = ""] = /[0-9a-f]{12}/.exec(listed.stdout) ?? [];
    expect((await runCli(["token", "revoke", id, ...database], { cwd })).code).toBe(0);
    expect((await runCli(["token", "list", ...database], { cwd })).stdout).toMatch(/node +revoked/);
    expect((await runCli(["token", "revoke", "nothing", ...database], { cwd })).code).toBe(2);
  });
});

describe("krako-fabric credit", () => {
  test("adds an amount once for each id, and says whether models need credit", async () => {
    const database = ["--database", "fabric.db"];
    const id = "0197a1b2-0000-7000-8000-000000000009";
    await runCli(["migrate", ...database], { cwd });
    const first = await runCli(["credit", "acme", "25.000000", "--id", id, "--prepaid", ...database], { cwd });
    expect(first.stdout).toBe(
      `Models of acme are called on credit only.\nAdded: 25.000000 USD for acme, credit ${id}.\n`,
    );
    const again = await runCli(["credit", "acme", "25.000000", "--id", id, ...database], { cwd });
    expect(again.stdout).toBe(`Had added before: 25.000000 USD for acme, credit ${id}.\n`);
    const other = await runCli(["credit", "acme", "26.000000", "--id", id, ...database], { cwd });
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining("another amount") });
    expect((await runCli(["credit", "acme", "1.5", ...database], { cwd })).code).toBe(2);
    expect((await runCli(["credit", "acme", ...database], { cwd })).stderr).toMatch(/Say what to change/);
  });
});

describe("krako-fabric dev", () => {
  async function startDev(...args: string[]): Promise<{ url: string; tokens: Record<string, string>; nodes: number }> {
    running = startCli(["dev", "--json", "--port", "0", "--operations", OPERATIONS, ...args], { cwd });
    return JSON.parse(await running.said(/\n/)) as never;
  }

  test("answers at the address it prints, with the tokens it prints, the same at the next start", async () => {
    const { url, tokens, nodes } = await startDev();
    expect(nodes).toBe(1);
    const headers = { ...CONTRACT, authorization: `Bearer ${tokens["tenant"]}` };
    const answer = await fetch(`${url}/v1/capabilities`, { headers });
    expect(await answer.json()).toMatchObject({ supported_operations: expect.arrayContaining(["test.echo@1"]) });
    if (process.platform !== "win32") {
      expect((await stat(join(cwd, ".krako-fabric"))).mode & 0o777).toBe(0o700);
      expect((await stat(join(cwd, ".krako-fabric/tokens.json"))).mode & 0o777).toBe(0o600);
    }
    running?.process.kill("SIGINT");
    expect(await running?.exited).toBe(0);
    expect(running?.output.stderr).toBe("");
    expect((await startDev()).tokens).toEqual(tokens);
  });

  test("says so when its data is in use, or its port is", async () => {
    const { url } = await startDev();
    const other = await runCli(["dev", "--port", "0"], { cwd });
    expect(other.code).toBe(4);
    const port = new URL(url).port;
    const second = await runCli(["dev", "--port", port, "--data", "other"], { cwd });
    expect(second.stderr).toMatch(/Port \d+ is taken/);
    expect(second.code).toBe(2);
  });
});

describe("krako-fabric serve", () => {
  test("serves the tokens of its database", async () => {
    const database = ["--database", "fabric.db"];
    await runCli(["migrate", ...database], { cwd });
    const { stdout } = await runCli(["token", "create", "--role", "tenant", "--owner", "acme", ...database], { cwd });
    const origin = "https://app.example";
    running = startCli(["serve", "--port", "0", "--allow-origin", origin, "--zone", "own=cpu-*", ...database], { cwd });
    const url = (await running.said(/\n/)).trim();
    const headers = { ...CONTRACT, authorization: `Bearer ${stdout.trim()}` };
    expect((await fetch(`${url}/v1/sessions`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/v1/sessions`, { headers: CONTRACT })).status).toBe(401);
    const toPage = await fetch(`${url}/v1/versions`, { headers: { origin } });
    expect(toPage.headers.get("access-control-allow-origin")).toBe(origin);
    expect(await runCli(["backup", "copy.db", ...database], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect((await runCli(["backup", "copy.db", ...database], { cwd })).stderr).toMatch(/copy\.db exists already/);
    const tokens = await runCli(["token", "list", "--database", "copy.db"], { cwd });
    expect(tokens.stdout).toContain("acme");
    running.process.kill("SIGTERM");
    expect(await running.exited).toBe(0);
  });
});

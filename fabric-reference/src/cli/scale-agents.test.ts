import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CONTRACT_VERSION } from "@krako/rules";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CliProcess, runCli, startCli } from "../../test/run-cli.ts";

const OPERATIONS = fileURLToPath(new URL("../../test/echo-operations.ts", import.meta.url));

let cwd: string;
let running: CliProcess | undefined;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "krako-scale-"));
});
afterEach(async () => {
  running?.process.kill("SIGKILL");
  await running?.exited;
  await rm(cwd, { recursive: true, force: true });
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Resolves once something holds; the test's own limit ends it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Resolves once the agent has registered. */
async function registered(url: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "krako-contract-version": CONTRACT_VERSION };
  await until(async () => (await (await fetch(`${url}/v1/nodes`, { headers })).text()).includes('"auto-1"'));
}

/** A fabric with one agent in a process of its own, which has registered. */
async function startWithAgent(): Promise<{ pid: number; fabric: CliProcess }> {
  const database = ["--database", "fabric.db"];
  await runCli(["migrate", ...database], { cwd });
  const operator = await runCli(["token", "create", "--role", "operator", "--owner", "me", ...database], { cwd });
  await writeFile(join(cwd, "krako-fabric.config.json"), JSON.stringify({ agent: { operations: [OPERATIONS] } }));
  const fabric = startCli(["serve", ...database, "--port", "0", "--scale-agents", "2"], { cwd });
  running = fabric;
  const url = (await fabric.said(/http\S+\n/)).trim();
  await registered(url, operator.stdout.trim());
  const pid = agentPid(fabric);
  expect(isAlive(pid)).toBe(true);
  return { pid, fabric };
}

/** The process of the first agent, as the fabric's log names it. */
function agentPid({ output }: CliProcess): number {
  const line = output.stderr.split("\n").find((each) => each.includes("agent.starting")) ?? "{}";
  return (JSON.parse(line) as { readonly agent_pid: number }).agent_pid;
}

test.each(["SIGTERM", "SIGINT"] as const)("an agent that serve started ends in order with it at %s", async (signal) => {
  const { fabric, pid } = await startWithAgent();
  fabric.process.kill(signal);
  expect(await fabric.exited).toBe(0);
  expect(isAlive(pid)).toBe(false);
  const listed = await runCli(["token", "list", "--database", "fabric.db"], { cwd });
  expect(listed.stdout).toMatch(/node +revoked +\S+ +auto-\*/);
});

test("an agent ends also when the process that started it is killed", async () => {
  const { fabric, pid } = await startWithAgent();
  fabric.process.kill("SIGKILL");
  await fabric.exited;
  await until(() => !isAlive(pid));
});

test("an agent that is killed comes back", async () => {
  const { fabric, pid } = await startWithAgent();
  process.kill(pid, "SIGKILL");
  await until(() => fabric.output.stderr.split("agent.starting").length > 2);
  expect(fabric.output.stderr).toContain("agent.crashed");
});

test("dev keeps their keys with its data", async () => {
  const agents = ["--scale-agents", "1", "--scale-agents-min", "1"];
  running = startCli(["dev", "--json", "--port", "0", "--data", "mine", "--operations", OPERATIONS, ...agents], {
    cwd,
  });
  const { url, tokens } = JSON.parse(await running.said(/\n/)) as { url: string; tokens: { operator: string } };
  await registered(url, tokens.operator);
  expect(await readdir(join(cwd, "mine"))).toContain("auto-1.jwk");
});

test.each([
  [["--scale-agents", "65"], /--scale-agents is 65; it must be a whole number from 1 to 64/],
  [["--scale-agents", "1", "--scale-agents-min", "2"], /--scale-agents-min is 2; it must not be above/],
  [["--scale-agents", "1", "--scale-prefix", "a b"], /--scale-prefix is "a b"/],
])("refuses %j", async (options, message) => {
  const { code, stderr } = await runCli(["serve", "--database", "fabric.db", "--port", "0", ...options], { cwd });
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./repository.ts";
import { runCommand } from "./run-command.ts";

const LAUNCHER = join(root, "tools/with-node.mjs");
const launch = (...args: string[]) => runCommand("node", [LAUNCHER, ...args]);

test("a command runs under a Node that runs TypeScript sources", async () => {
  const { code, stdout } = await launch("node", "--print", "process.features.typescript");
  expect(code).toBe(0);
  expect(stdout.trim()).toBe("strip");
});

test("the command's own exit code comes back", async () => {
  expect((await launch("node", "--eval", "process.exit(7)")).code).toBe(7);
});

test("a command that is not there is an error of its own", async () => {
  const { code, output } = await launch("no-such-command-here");
  expect(code).toBe(127);
  expect(output).toContain("no-such-command-here cannot be run");
});

test("a signal is passed on, and how the command took it comes back", async () => {
  const script = "process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setInterval(() => {}, 1000);";
  const child = spawn(process.execPath, [LAUNCHER, "node", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(9);
});

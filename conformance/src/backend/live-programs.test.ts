import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";

const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
const UNRULY = JSON.stringify(fileURLToPath(new URL("../../test/backends/unruly.ts", import.meta.url)));
const BY_HAND = JSON.stringify(fileURLToPath(new URL("../../test/programs/by-hand.mjs", import.meta.url)));

let kit: ChildProcess | undefined;
afterEach(() => kit?.kill("SIGKILL"));

/** Starts a kit that has a program running, and returns it with the process id of that program. */
async function kitWith(program: string): Promise<{ readonly kit: ChildProcess; readonly pid: number }> {
  const source = `
    const { plugCommand } = await import(${url("./command-backend.ts")});
    const { plugIsolated } = await import(${url("./isolate.ts")});
    const { echoGraph, freshContext } = await import(${url("./doctor-graphs.ts")});
    const { kitEnvironment } = await import(${url("../../test/kit-environment.ts")});
    const { environment } = await kitEnvironment();
    ${program}`;
  kit = spawn(process.execPath, ["--conditions=@krako/source", "--input-type=module", "--eval", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = kit;
  const pid = await new Promise<number>((resolve) => stdout?.once("data", (chunk) => resolve(Number(chunk))));
  expect(pid).toBeGreaterThan(1);
  return { kit, pid };
}

const BY_HAND_RUNS = `
  const backend = await plugCommand([process.execPath, ${BY_HAND}, "stubborn"], environment);
  const { pid } = await backend.executeTaskgraph(echoGraph(), freshContext("local"));
  console.log(pid);`;

/** Waits until nobody has that id; the test's own time limit is the only one. */
async function endOf(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const exitOf = async (kit: ChildProcess): Promise<unknown> =>
  await new Promise((resolve) => kit.once("exit", (code, signal) => resolve(signal ?? code)));

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("no program outlives a kit that is ended by %s", async (signal) => {
  const { kit: started, pid } = await kitWith(`${BY_HAND_RUNS} setInterval(() => {}, 1000);`);
  const ended = exitOf(started);
  started.kill(signal);
  expect(await ended).toBe(signal);
  await endOf(pid);
});

it("no program outlives a kit that leaves", async () => {
  const { kit: started, pid } = await kitWith(`${BY_HAND_RUNS} process.exit(5);`);
  expect(await exitOf(started)).toBe(5);
  await endOf(pid);
});

it("no module in an endless loop outlives a kit that is killed", async () => {
  const { kit: started, pid } = await kitWith(`
    const { execFileSync } = await import("node:child_process");
    const backend = await plugIsolated(${UNRULY}, environment);
    void backend.executeTaskgraph({ ...echoGraph(), labels: { do: "loop" } }, freshContext("local"));
    console.log(execFileSync("pgrep", ["-P", String(process.pid), "-f", "isolated-main"]).toString().trim());`);
  started.kill("SIGKILL");
  await endOf(pid);
});

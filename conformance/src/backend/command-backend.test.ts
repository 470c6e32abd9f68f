import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import { type CommandLimits, plugCommand } from "./command-backend.ts";
import { echoGraph, freshContext } from "./doctor-graphs.ts";
import { plugIn } from "./plug.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

const PROGRAM = fileURLToPath(new URL("../../test/programs/by-hand.mjs", import.meta.url));
let kit: KitEnvironment;
let backend: PluggedBackend | undefined;

beforeAll(async () => {
  kit = await kitEnvironment();
});
afterEach(async () => {
  await backend?.close();
  backend = undefined;
});
afterAll(() => kit.close());

async function plugged(behaviour: string, limits: CommandLimits = {}): Promise<PluggedBackend> {
  backend = await plugCommand([process.execPath, PROGRAM, behaviour], kit.environment, limits);
  return backend;
}

async function run(program: PluggedBackend, onEvent: (event: unknown) => void = () => {}): Promise<unknown> {
  return await program.executeTaskgraph(echoGraph(), freshContext("local"), { onEvent });
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it("starts a program by its command line, hands over its answers and events as they are, and ends it", async () => {
  const command = `"${process.execPath}" "${PROGRAM}" good`;
  backend = await plugIn({ kind: "command", command }, kit.environment);
  const events: unknown[] = [];
  const { pid } = (await run(backend, (event) => events.push(event))) as { readonly pid: number };
  expect(events).toEqual([{ n: 1 }, "odd"]);
  expect(await backend.healthCheck()).toMatchObject({ status: "healthy" });
  expect(isAlive(pid)).toBe(true);
  await backend.close();
  expect(isAlive(pid)).toBe(false);
  expect(backend.gone()).toBe("It was closed.");
});

it("hides what looks like a secret from the source", async () => {
  backend = await plugIn(
    { kind: "command", command: process.execPath, args: [PROGRAM, "--api-key=abc"] },
    kit.environment,
  );
  expect(backend.source).toBe(`${process.execPath} ${PROGRAM} …`);
});

describe("a program that cannot be plugged in is said to be so", () => {
  it.each<[string, string]>([
    ["no start", "It exited with code 2. Its last words on stderr: Traceback: the configuration is missing"],
    ["old", 'It speaks "something/0", not "krako.conformance.command/1".'],
  ])("as %s", async (behaviour, what) => {
    await expect(plugged(behaviour)).rejects.toMatchObject({ name: "PlugError", what: expect.stringContaining(what) });
  });

  it("as one that says nothing, and it is ended", async () => {
    await expect(plugged("mute", { helloMs: 300 })).rejects.toMatchObject({
      what: expect.stringContaining('No answer to "hello" within 300 ms.'),
    });
  });

  it("as one that is not there", async () => {
    const none = plugIn({ kind: "command", command: "no-such-program-here" }, kit.environment);
    await expect(none).rejects.toMatchObject({ what: expect.stringContaining("It cannot be started: Error: spawn") });
  });

  it("as one that repeats what it is told", async () => {
    const echo = plugIn({ kind: "command", command: "cat" }, kit.environment);
    await expect(echo).rejects.toMatchObject({
      what: expect.stringContaining("The answer to hello has neither result, nor problem, nor error."),
    });
  });
});

describe("a call that waits is told why the program is gone", () => {
  it.each<[string, string]>([
    ["exit", "It exited with code 7. Its last words on stderr: first line | last words"],
    ["suicide", "It was ended by SIGKILL."],
    ["flood", "It wrote more than 1000 lines to stdout that are no messages."],
  ])("as %s", async (behaviour, reason) => {
    const program = await plugged(behaviour);
    const message = `The program is gone; execute_taskgraph was not answered. ${reason}`;
    await expect(run(program)).rejects.toMatchObject({ name: "BackendGoneError", message });
    expect(program.gone()).toBe(reason);
    await expect(program.healthCheck()).rejects.toMatchObject({
      name: "BackendGoneError",
      message: `The program is gone. ${reason}`,
    });
  });

  it("as a line that is too long", async () => {
    const program = await plugged("huge", { mostLineBytes: 50_000 });
    await expect(run(program)).rejects.toThrow("It wrote a line longer than 50000 bytes.");
  });

  it("as deaf, once it is spoken to", async () => {
    const program = await plugged("deaf");
    const running = run(program, () => void program.healthCheck().catch(() => {}));
    await expect(running).rejects.toThrow("It no longer reads its input.");
  });
});

it("forgives a few lines that are no messages, and says so", async () => {
  const program = await plugged("garbage");
  expect(await run(program)).toBe("done");
  expect(program.remarks()).toEqual([
    "A line on stdout is no JSON object: thinking …",
    "A line on stdout is no JSON object: [1]",
    "A message on stdout answers no call.",
    "An event on stdout is of no execution.",
  ]);
});

it("takes an answer that says nothing for an error, and a problem for a refusal", async () => {
  await expect(run(await plugged("empty"))).rejects.toThrow("has neither result, nor problem, nor error");
  await backend?.close();
  await expect(run(await plugged("refuse"))).rejects.toMatchObject({ problem: { title: "No such thing." } });
});

it("answers calls to the kit's model, bad ones too", async () => {
  expect(await run(await plugged("model"))).toEqual([
    { model_answer: 1, fault: expect.objectContaining({ code: "turned_away" }) },
    { model_answer: 2, fault: expect.objectContaining({ code: "model_not_offered" }) },
  ]);
});

it("does not wait for who was started and left, and holds the outputs open", async () => {
  const program = await plugged("runaway");
  const message = String(await run(program).catch((error: unknown) => error));
  expect(message).toContain("It exited with code 0.");
  process.kill(Number(/child (\d+)/.exec(message)?.[1]), "SIGKILL");
});

it("ends what the program started when it is closed in the middle of a call", async () => {
  const program = await plugged("parent");
  const running = run(program);
  await program.close();
  const message = await running.catch((error: unknown) => String(error));
  const child = Number(/child (\d+)/.exec(String(message))?.[1]);
  expect(child).toBeGreaterThan(1);
  // Whoever takes in orphans may take its time; the test's own limit is the only one.
  while (isAlive(child)) await new Promise((resolve) => setTimeout(resolve, 20));
});

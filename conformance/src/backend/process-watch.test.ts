import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

/** Runs a program around the unruly backend: a test runner has listeners of its own for what is watched here. */
async function printed(program: string): Promise<unknown> {
  const source = `
    const { watchProcess } = await import(${url("./process-watch.ts")});
    const { guarded } = await import(${url("./guard.ts")});
    const { echoGraph, freshContext } = await import(${url("./doctor-graphs.ts")});
    const { createBackend } = await import(${url("../../test/backends/unruly.ts")});
    const { kitEnvironment } = await import(${url("../../test/kit-environment.ts")});
    const kit = await kitEnvironment();
    const backend = guarded(createBackend(kit.environment), { wallMs: 20_000 });
    const run = async (deed) => (await backend.execute({ ...echoGraph(), labels: { do: deed } }, freshContext("local"))).end;
    const later = () => new Promise((resolve) => setTimeout(resolve, 0));
    ${program}
    await kit.close();`;
  const args = ["--conditions=@krako/source", "--input-type=module", "--eval", source];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout);
}

it("keeps what a backend leaves behind from ending the kit, and holds it against the backend", async () => {
  const seen = await printed(`
    const watch = watchProcess();
    const ends = [];
    for (const deed of ["reject aside", "throw aside", "exit"]) {
      ends.push((await run(deed)).kind);
      await later();
    }
    setTimeout(() => process.exit(9), 0);
    await later();
    await later();
    console.log(JSON.stringify({ ends, incidents: watch.incidents().map(({ kind, message }) => [kind, message]), count: watch.count() }));
    watch.stop();`);
  expect(seen).toEqual({
    ends: ["result", "result", "threw"],
    incidents: [
      ["unhandled rejection", "Error: nobody waits for this"],
      ["uncaught exception", "Error: nobody catches this"],
      ["exit", "BackendGoneError: The backend called process.exit(3)."],
      ["exit", "BackendGoneError: The backend called process.exit(9)."],
    ],
    count: 4,
  });
});

it("keeps the first hundred incidents and counts all", async () => {
  const seen = await printed(`
    const watch = watchProcess();
    for (let each = 0; each < 250; each += 1) void Promise.reject(each);
    await later();
    await later();
    console.log(JSON.stringify([watch.incidents().length, watch.count()]));
    watch.stop();`);
  expect(seen).toEqual([100, 250]);
});

it("gives back what it took", async () => {
  const seen = await printed(`
    const before = [process.exit, process.kill, process.abort];
    const first = watchProcess();
    const second = watchProcess();
    first.stop();
    const isHeld = process.exit !== before[0];
    second.stop();
    second.stop();
    const same = [process.exit, process.kill, process.abort].every((each, index) => each === before[index]);
    console.log(JSON.stringify([isHeld, same, process.listenerCount("uncaughtException"), process.listenerCount("unhandledRejection")]));`);
  expect(seen).toEqual([true, true, 0, 0]);
});

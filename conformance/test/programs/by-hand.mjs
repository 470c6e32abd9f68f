// A program that speaks the command protocol without anything of the kit, and misbehaves as its argument says.
import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { createInterface } from "node:readline";

const [behaviour = ""] = process.argv.slice(2);
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const PROTOCOL = behaviour === "old" ? "something/0" : "krako.conformance.command/1";

// Outlives the end of its input, as no program should.
if (behaviour === "stubborn") setInterval(() => {}, 1000);
if (behaviour === "mute") setInterval(() => {}, 1000);
if (behaviour === "no start") {
  process.stderr.write("Traceback: the configuration is missing\n");
  process.exit(2);
}
if (behaviour === "parent") {
  const { pid } = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  process.stderr.write(`child ${pid}\n`);
}
if (behaviour === "runaway") {
  const { pid } = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit", detached: true });
  process.stderr.write(`child ${pid}\n`);
}

const ANSWERS = {
  hello: () => ({ result: { protocol: PROTOCOL } }),
  ping: () => ({ result: null }),
  close: () => ({ result: null }),
  cancel: () => ({ result: null }),
  health_check: () => ({
    result: {
      status: "healthy",
      capacity_summary: { max_concurrency: 1, running: 0, queued: 0 },
      backend_version: "1",
    },
  }),
  capability_descriptor: () => ({ error: { message: "there is none" } }),
  execute_taskgraph: ({ id }) => {
    switch (behaviour) {
      case "exit":
        process.stderr.write("first line\nlast words\n");
        return process.exit(7);
      case "runaway":
        return process.exit(0);
      case "suicide":
        return process.kill(process.pid, "SIGKILL");
      case "garbage":
        process.stdout.write(`thinking …\n[1]\n\n{"id":999,"result":1}\n{"execution":999,"event":{}}\n`);
        return { result: "done" };
      case "flood":
        process.stdout.write("noise\n".repeat(5_000));
        return null;
      case "huge":
        process.stdout.write("x".repeat(100_000));
        return null;
      case "deaf":
        closeSync(0);
        say({ execution: id, event: "deaf" });
        setInterval(() => {}, 1000);
        return null;
      case "empty":
        return {};
      case "refuse":
        return { problem: { title: "No such thing." } };
      case "model":
        say({ model_call: 1, model: "conformance-llm", call: { input: {} } });
        say({ model_call: 2, model: "nobody", call: null });
        return null;
      case "hang":
      case "parent":
        return null;
      default:
        say({ execution: id, event: { n: 1 } });
        say({ execution: id, event: "odd" });
        return { result: { pid: process.pid } };
    }
  },
};

const faults = [];
createInterface({ input: process.stdin }).on("line", (line) => {
  const message = JSON.parse(line);
  if ("model_answer" in message) {
    faults.push(message);
    const inOrder = faults.toSorted((a, b) => a.model_answer - b.model_answer);
    if (faults.length === 2) say({ id: 2, result: inOrder });
    return;
  }
  if (behaviour === "mute") return;
  const answer = ANSWERS[message.call](message);
  if (answer !== null) say({ id: message.id, ...answer });
});

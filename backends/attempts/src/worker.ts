import { parentPort } from "node:worker_threads";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { checkOutput, freezeJson, type Operation, type OperationPlugin, outputSchemaOf } from "@krako/rules";
import { compileOutputSchema } from "@krako/rules/output-schema";
import { stackOf } from "./defect.ts";
import { isDefect, toldFailure } from "./told-failure.ts";
import type { Job, JobAnswer, WorkerMessage } from "./worker-protocol.ts";

// Runs in a worker thread: one job at a time, until it is terminated. Whatever a job does to the thread ends that job alone.
const port = parentPort;
if (port === null) throw new Error("This module is the entry of a worker thread.");
const say = (message: WorkerMessage): void => port.postMessage(message);

port.on("message", (job: Job) => {
  void perform(job).then((answer) => {
    // A turn later: what the job left to fail at once then fails before the answer is out, and so fails the job and not the next one.
    setImmediate(() => say({ type: "answer", answer, isSpent: isBusy() }));
  });
});
say({ type: "up" });

/** Whether something is still going on besides waiting for the next job. */
function isBusy(): boolean {
  return process.getActiveResourcesInfo().some((resource) => resource !== "MessagePort");
}

async function perform(job: Job): Promise<JobAnswer> {
  if (job.type === "validation")
    return {
      type: "violations",
      violations: compileOutputSchema(outputSchemaOf(job.schema, DEFAULT_LIMITS)).validate(job.output),
    };
  const operation = await load(job.module, job.operation).catch((error: unknown) => notLoaded(job.operation, error));
  if ("type" in operation && operation.type === "error") return operation;
  try {
    say({ type: "began" });
    const output = await operation.run(freezeJson(job.input));
    // What cannot be sent must not look like a failure of the thread.
    const faults = checkOutput(output, DEFAULT_LIMITS);
    return faults.length > 0 ? { type: "violations", violations: faults } : { type: "output", output };
  } catch (error) {
    const told = toldFailure(error, `Operation "${job.operation}"`, "OperationError");
    return { type: "error", ...told, ...(isDefect(told) ? { stack: stackOf(error) } : {}) };
  }
}

/** Nothing was called: the module itself failed, or does not hold in a thread what it held where it was registered. */
function notLoaded(name: string, error: unknown): Extract<JobAnswer, { type: "error" }> {
  const message = `The module that provides "${name}" could not be loaded in a worker thread. Check the plugin's module address (import.meta.url) and that it exports "plugin".`;
  return { type: "error", message, code: "module_not_loaded", retryable: false, stack: stackOf(error) };
}

const loaded = new Map<string, Operation>();

async function load(module: string, name: string): Promise<Operation> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { plugin } = (await import(module)) as { plugin: OperationPlugin };
  for (const operation of plugin.operations) loaded.set(operation.name, operation);
  const operation = loaded.get(name);
  if (operation === undefined) throw new TypeError(`Module ${module} does not provide "${name}".`);
  return operation;
}

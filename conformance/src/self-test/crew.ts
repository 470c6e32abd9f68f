// Worker processes that share a list of jobs. One that dies is replaced; the job it had fails.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Job } from "./job.ts";

/** Longest a job may take before its process is ended, in milliseconds. */
const JOB_LIMIT_MS = 300_000;

const startWorker = (): ChildProcess => {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fork(fileURLToPath(new URL(`./worker.${extension}`, import.meta.url)), [], {
    // Not a program given with --eval.
    execArgv: process.execArgv.filter((argument) => argument.startsWith("--conditions")),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "json",
  });
};

/** One job in one process; rejects never. */
const ask = (worker: ChildProcess, job: Job): Promise<Answer> =>
  new Promise((resolve) => {
    let stderr = "";
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      worker.stderr?.off("data", onText);
      resolve(answer);
    };
    const onMessage = (message: Answer | "ready"): void => {
      if (message !== "ready" && message.number === job.number) done(message);
    };
    const onText = (text: Buffer): void => {
      stderr = (stderr + text.toString()).slice(-2_000);
    };
    const onExit = (code: number | null): void =>
      done({ number: job.number, kind: "fault", message: `The process ended with ${code}. ${stderr}` });
    const timer = setTimeout(() => {
      worker.kill("SIGKILL");
    }, JOB_LIMIT_MS);
    worker.on("message", onMessage);
    worker.once("exit", onExit);
    worker.stderr?.on("data", onText);
    worker.send(job);
  });

/** Jobs one process does before a fresh one takes over: every mutant stays loaded in the process that loaded it. */
const JOBS_A_PROCESS = 400;

export const workOff = async (
  jobs: readonly Job[],
  workers: number,
  onAnswer: (job: Job, answer: Answer) => void,
): Promise<void> => {
  const left = [...jobs];
  const member = async (): Promise<void> => {
    let worker: ChildProcess | null = null;
    let done = 0;
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      if (worker === null || worker.exitCode !== null || worker.signalCode !== null || done >= JOBS_A_PROCESS) {
        if (worker?.connected === true) worker.disconnect();
        worker = startWorker();
        done = 0;
      }
      onAnswer(job, await ask(worker, job));
      done += 1;
    }
    if (worker?.connected === true) worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, member));
};

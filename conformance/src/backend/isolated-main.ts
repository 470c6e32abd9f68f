// The program around a backend module that is to have a process of its own.
import { Worker } from "node:worker_threads";
import { createdBackend } from "./module-backend.ts";
import { serveCommand } from "./serve-command.ts";

/** Ends this process when the kit is no longer there: by itself a process in an endless loop would never notice. */
const WATCHDOG = `
  const kit = process.ppid;
  setInterval(() => process.ppid === kit || process.kill(process.pid, "SIGKILL"), 1000);
`;
new Worker(WATCHDOG, { eval: true, execArgv: [] }).unref();

const [path = ""] = process.argv.slice(2);
await serveCommand((environment) => createdBackend(path, environment));

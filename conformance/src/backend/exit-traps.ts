// A backend in this process may end it. While traps are held, `process.exit`, `process.abort` and a signal to oneself do not end the
// process: they throw at whoever calls them, and tell the holders, since what was thrown may be caught and dropped.
import { BackendGoneError } from "./backend-gone-error.ts";

type ToldOfExit = (error: BackendGoneError) => void;

const real = { exit: process.exit, abort: process.abort, kill: process.kill };
const holders = new Set<ToldOfExit>();

/** Holds the traps until the returned function is called. Every holder needs a function of its own. */
export function holdExitTraps(told: ToldOfExit): () => void {
  if (holders.size === 0) setTraps();
  holders.add(told);
  return () => {
    if (holders.delete(told) && holders.size === 0) Object.assign(process, real);
  };
}

/** Runs work of a backend under the traps. Rejects as soon as it tries to end the process. */
export async function withExitTraps<T>(work: () => PromiseLike<T> | T): Promise<T> {
  let release = (): void => {};
  const left = new Promise<never>((_, reject) => {
    release = holdExitTraps(reject);
  });
  try {
    return await Promise.race([left, (async () => await work())()]);
  } finally {
    release();
  }
}

/** For the kit itself, which may leave at any time. */
export function leaveProcess(code: number): never {
  return real.exit.call(process, code);
}

function setTraps(): void {
  // They may have been replaced since, by a test runner for instance.
  Object.assign(real, { exit: process.exit, abort: process.abort, kill: process.kill });
  const exit = (code?: number | string | null): never => trapped(`process.exit(${code ?? ""})`);
  const abort = (): never => trapped("process.abort()");
  const kill = (pid: number, signal?: string | number): true => {
    const isOwn = pid === process.pid || pid === -process.pid || pid === 0;
    if (isOwn && signal !== 0) trapped(`process.kill of its own process, ${signal ?? "SIGTERM"}`);
    return real.kill.call(process, pid, signal as NodeJS.Signals);
  };
  Object.assign(process, { exit, abort, kill });
}

function trapped(call: string): never {
  const error = new BackendGoneError(`The backend called ${call}.`);
  for (const tell of [...holders]) tell(error);
  throw error;
}

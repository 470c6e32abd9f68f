// Programs are in process groups of their own, so that all they start ends with them. The price: no Ctrl-C of the terminal reaches them.
// Therefore whoever is alive is ended here when the kit ends, however it ends, short of SIGKILL.

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const groups = new Set<number>();
const windows = process.platform === "win32";
/** As they are before anything can trap them. */
const kill = process.kill.bind(process);

/** Ends the program and all it started. Nothing happens if they are gone. */
export function killGroup(pid: number, signal: NodeJS.Signals = "SIGKILL"): void {
  try {
    kill(windows ? pid : -pid, signal);
  } catch {
    // Nobody is left in it.
  }
}

export function keepTrackOf(pid: number): void {
  if (groups.size === 0) {
    process.on("exit", killAll);
    for (const signal of SIGNALS) process.on(signal, endWithSignal);
  }
  groups.add(pid);
}

export function forget(pid: number): void {
  groups.delete(pid);
  if (groups.size > 0) return;
  process.off("exit", killAll);
  for (const signal of SIGNALS) process.off(signal, endWithSignal);
}

function killAll(): void {
  for (const pid of groups) killGroup(pid);
}

/** A listener takes away what a signal does by itself: it is given back, unless somebody else listens too. */
function endWithSignal(signal: NodeJS.Signals): void {
  const isAlone = process.listenerCount(signal) === 1;
  killAll();
  if (!isAlone) return;
  for (const each of SIGNALS) process.off(each, endWithSignal);
  kill(process.pid, signal);
}

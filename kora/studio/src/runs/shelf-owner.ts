import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file by which a process says that it keeps its runs in a folder: a run that goes on in another one must not look interrupted. */
const OWNER_FILE = ".studio.pid";

/** Takes a folder for this process. @throws Error with code EBUSY where a living process has it. */
export function takeFolder(folder: string): void {
  const file = join(folder, OWNER_FILE);
  const owner = ownerIn(file);
  if (owner !== null && owner !== process.pid && isAlive(owner))
    throw Object.assign(
      new Error(`another kora studio (process ${owner}) keeps its runs there; if that is none, remove ${file}`),
      { code: "EBUSY", syscall: "take" },
    );
  writeFileSync(file, `${process.pid}\n`, { mode: 0o600 });
}

/** Lets it go, unless another process has taken it meanwhile. */
export function leaveFolder(folder: string): void {
  const file = join(folder, OWNER_FILE);
  if (ownerIn(file) === process.pid) rmSync(file, { force: true });
}

function ownerIn(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

/** Asks the system; a process of somebody else lives, too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

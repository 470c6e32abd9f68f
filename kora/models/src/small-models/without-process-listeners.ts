const FAULTS = ["uncaughtException", "unhandledRejection"] as const;

/**
 * Loads a module that was compiled to WebAssembly, and undoes what that does to the process: it listens for faults and
 * throws them again, which takes them from the program that listens for them itself.
 */
export async function withoutProcessListeners<T>(load: () => Promise<T>): Promise<T> {
  const before = FAULTS.map((fault) => process.listeners(fault as "uncaughtException"));
  try {
    return await load();
  } finally {
    FAULTS.forEach((fault, index) => {
      for (const listener of process.listeners(fault as "uncaughtException"))
        if (!before[index]?.includes(listener)) process.removeListener(fault, listener);
    });
  }
}

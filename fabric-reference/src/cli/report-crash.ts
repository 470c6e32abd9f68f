import { EXIT, type ExitCode } from "./exit-codes.ts";

/** Errors that speak for themselves, by name: their classes are not loaded where they are not needed. */
const EXPECTED: ReadonlyMap<string, ExitCode> = new Map([
  ["UsageError", EXIT.usage],
  ["PluginError", EXIT.usage],
  ["KeyFileError", EXIT.usage],
  ["FabricAddressError", EXIT.usage],
  ["RefusalError", EXIT.usage],
  ["PriceConflictError", EXIT.usage],
  ["FabricRefusal", EXIT.refused],
  ["StoreUnusableError", EXIT.database],
  ["StoreUnavailableError", EXIT.database],
]);

/** Says why a command ended without doing what it should, and gives its exit code. */
export function reportCrash(error: unknown): ExitCode {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = EXPECTED.get(name);
  if (code !== undefined) {
    process.stderr.write(`error: ${message}\n`);
    return code;
  }
  if ((error as NodeJS.ErrnoException | null)?.code === "ERR_UNKNOWN_BUILTIN_MODULE") {
    process.stderr.write(`error: This needs Node 22.19 or newer; this is ${process.version}. ${message}.\n`);
    return EXIT.usage;
  }
  const told = process.env["KRAKO_FABRIC_DEBUG"] ? stack : message;
  process.stderr.write(
    `error: krako-fabric itself failed: ${told}\nSet KRAKO_FABRIC_DEBUG=1 for more, and please report it.\n`,
  );
  return EXIT.internal;
}

import { BackendLost, tellBackendLost } from "./backend/backend-lost.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { UsageError } from "./usage-error.ts";

/** Says why a command ended without doing what it should, and gives its exit code. */
export function reportCrash(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof BackendLost) return tellBackendLost(error);
  const told =
    process.env["KORA_DEBUG"] && error instanceof Error
      ? error.stack
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`error: kora itself failed: ${told}\nSet KORA_DEBUG=1 for more, and please report it.\n`);
  return EXIT.internal;
}

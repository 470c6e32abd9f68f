import type { Problem } from "@krako/contracts";
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
  if (isRefusal(error)) {
    process.stderr.write(`${error.problem.title} ${error.problem.detail ?? ""}\n${NOTHING_EXECUTED}\n`);
    return EXIT.refused;
  }
  const told =
    process.env["KORA_DEBUG"] && error instanceof Error
      ? error.stack
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`error: kora itself failed: ${told}\nSet KORA_DEBUG=1 for more, and please report it.\n`);
  return EXIT.internal;
}

const NOTHING_EXECUTED = "Nothing was executed; charged: $0.000000.";

/** A backend that refused to be asked at all, told by its name: this file loads no rules. */
function isRefusal(error: unknown): error is Error & { readonly problem: Problem } {
  return error instanceof Error && error.name === "RefusalError" && "problem" in error;
}

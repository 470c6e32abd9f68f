import { PlugError } from "../backend/plug-error.ts";
import { thrownText } from "../backend/thrown-text.ts";
import { visibleText } from "../report/visible-text.ts";
import { CliError } from "./cli-error.ts";

const LONGEST = 4_000;

/** Says why a command ended without doing what it should. A stack is shown only with KRAKO_DEBUG=1. */
export const reportCrash = (error: unknown): void => {
  const isDebug = (process.env["KRAKO_DEBUG"] ?? "") !== "";
  const isExpected = error instanceof CliError || error instanceof PlugError;
  const message = isExpected
    ? error.message
    : `The kit itself failed: ${thrownText(error)}\n  where: krako-conformance ${process.argv[2] ?? ""}\n  mend:  Set KRAKO_DEBUG=1 for the stack, and please report it.`;
  process.stderr.write(`error: ${visibleText(message, LONGEST)}\n`);
  if (isDebug && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
};

#!/usr/bin/env node
import { KORA_VERSION } from "../version.ts";
import { EXIT } from "./exit-codes.ts";

/** As `engines` in package.json says; older ones lack what this is made of. */
const LEAST_NODE = "22.19.0";

// Nothing is loaded that the question does not need.
if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2] ?? ""))
  process.stdout.write(`${KORA_VERSION}\n`);
else if (process.versions.node.localeCompare(LEAST_NODE, "en", { numeric: true }) < 0) {
  process.stderr.write(
    `error: This Node is too old: it is ${process.versions.node} (${process.execPath}). Run kora with Node ${LEAST_NODE} or newer.\n`,
  );
  process.exitCode = EXIT.usage;
} else {
  const { runProgram } = await import("./program.ts");
  await runProgram(process.argv.slice(2));
}

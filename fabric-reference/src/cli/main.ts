#!/usr/bin/env node
import { FABRIC } from "../identity.ts";

// Nothing is loaded that the question does not need.
if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2] ?? ""))
  process.stdout.write(`${FABRIC.version}\n`);
else {
  const { runProgram } = await import("./program.ts");
  await runProgram(process.argv.slice(2));
}

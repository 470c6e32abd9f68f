#!/usr/bin/env node
import { KIT } from "../run/about.ts";

// Nothing is loaded that the question does not need.
if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2] ?? ""))
  process.stdout.write(`${KIT.version}\n`);
else {
  const { runProgram } = await import("./program.ts");
  await runProgram(process.argv.slice(2));
}

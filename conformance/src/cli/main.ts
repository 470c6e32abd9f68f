#!/usr/bin/env node
import { KIT } from "../run/about.ts";

/** As `engines` in package.json says; older ones lack what the kit is made of. */
const LEAST_NODE = "22.19.0";

// Nothing is loaded that the question does not need.
if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2] ?? ""))
  process.stdout.write(`${KIT.version}\n`);
else if (process.versions.node.localeCompare(LEAST_NODE, "en", { numeric: true }) < 0) {
  process.stderr.write(
    `error: This Node is too old: it is ${process.versions.node}.\n  where: ${process.execPath}\n  mend:  Run krako-conformance with Node ${LEAST_NODE} or newer.\n`,
  );
  process.exitCode = 3;
} else {
  const { runProgram } = await import("./program.ts");
  await runProgram(process.argv.slice(2));
}

// node tools/with-node.mjs COMMAND…: runs a command of this repository under the Node that `npm ci` brought, whatever Node runs npm.
// npm itself would do (the package has a `bin`), but before 11.7 it takes that link away again together with those of other platforms.
// Plain JavaScript for any Node from 20.19, without a dependency.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The oldest Node that runs TypeScript sources as they are. */
const LEAST = [22, 18];

const modules = join(import.meta.dirname, "../node_modules");
const system = process.platform === "win32" ? "win" : process.platform;
const brought = join(modules, `node-${system}-${process.arch}`, "bin");
const isBrought = existsSync(brought);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const [command, ...args] = process.argv.slice(2);

if (!isBrought && (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))) {
  console.error(
    `This needs Node ${LEAST.join(".")} or newer and runs under ${process.versions.node}. On Linux and Windows \`npm ci\` brings one, ` +
      "unless optional dependencies are left out; elsewhere install one.",
  );
  process.exit(1);
}
if (command === undefined) {
  console.error("Say what to run: node tools/with-node.mjs COMMAND…");
  process.exit(2);
}

const path = [...(isBrought ? [brought] : []), join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter);
const child = spawn(command, args, {
  stdio: "inherit",
  env: { ...process.env, PATH: path },
  shell: process.platform === "win32",
});
// The command decides what a signal means. Ctrl-C in a terminal reaches it by itself, and must not reach it twice.
const fromTerminal = process.stdin.isTTY || process.stdout.isTTY;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !fromTerminal) child.kill(signal);
  });
}
child.on("error", (error) => {
  console.error(`${command} cannot be run: ${error.message}`);
  process.exitCode = 127;
});
child.on("exit", (code, signal) => {
  process.exitCode = code ?? 1;
  if (signal !== null) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
});

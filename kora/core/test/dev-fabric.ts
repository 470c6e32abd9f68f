import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** An operation that only the fabric has. */
const PLUGIN = `export const plugin = { module: import.meta.url, operations: [{
  name: "only.there@1", type: "deterministic", bound: "linear", description: "Says where it ran.",
  outputSchema: { type: "object", properties: { at: { type: "string" } }, required: ["at"], additionalProperties: false },
  example: { input: {}, output: { at: "fabric" } },
  run: () => ({ at: "fabric" }),
}] };`;

/** A whole fabric in a process of its own, as its own command line starts it. */
export interface DevFabric extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
}

/** Starts `krako-fabric dev` in an empty folder, with options besides. KORA knows it by its address only. */
export async function startDevFabric(folder: string, options: readonly string[] = []): Promise<DevFabric> {
  const plugin = join(folder, "only-there.mjs");
  await writeFile(plugin, PLUGIN);
  const command = ["dev", "--json", "--port", "0", "--data", join(folder, "data"), "--operations", "@krako/operations"];
  const child = spawn(
    process.execPath,
    ["--conditions=@krako/source", "fabric-reference/src/cli/main.ts", ...command, "--operations", plugin, ...options],
    { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { url, tokens } = JSON.parse(line) as { url: string; tokens: { tenant: string } };
  return {
    url,
    token: tokens.tenant,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Makes the optional package be installed in a folder, as `npm install` would. */
export async function installKrako(folder: string): Promise<void> {
  const scope = join(folder, "node_modules/@krako");
  await mkdir(scope, { recursive: true });
  await symlink(join(ROOT, "backends/krako-client"), join(scope, "backend-client"), "dir");
}

import { fileURLToPath } from "node:url";
import type { BackendEnvironment } from "./backend-under-test.ts";
import { type CommandLimits, plugCommand } from "./command-backend.ts";
import { PLUG_LIMIT_MS } from "./module-backend.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

/** How long the process may be deaf: well over what a busy machine or a large collection of garbage takes. */
const HEARTBEAT_MS = 20_000;

/** Options of this process without which the module might not load in another one. */
const PASSED_ON = /^(--conditions=|-C=|--import=|--require=|--experimental-|--max-old-space-size=|--no-warnings)/;

/** A backend module in a process of its own, over the command protocol: what it does to its process it does not do to the kit. */
export async function plugIsolated(
  path: string,
  environment: BackendEnvironment,
  limits: CommandLimits = {},
): Promise<PluggedBackend> {
  const isSource = import.meta.url.endsWith(".ts");
  const main = fileURLToPath(new URL(isSource ? "./isolated-main.ts" : "./isolated-main.js", import.meta.url));
  const options = new Set(process.execArgv.filter((option) => PASSED_ON.test(option)));
  if (isSource) options.add("--conditions=@krako/source");
  return await plugCommand(
    [process.execPath, ...options, main, path],
    environment,
    // The module's own limit is to speak first: it knows more.
    { helloMs: 3 * PLUG_LIMIT_MS, heartbeatMs: HEARTBEAT_MS, ...limits },
    { pluggedIn: "module", source: path },
  );
}

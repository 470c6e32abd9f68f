import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const KORA = fileURLToPath(new URL("../../../core/src/cli/main.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("../../page/vite.config.ts", import.meta.url));
const VITE = fileURLToPath(new URL("bin/vite.js", import.meta.resolve("vite/package.json")));
const PLAYBOOKS = fileURLToPath(new URL("../../../../examples/playbooks/playbooks", import.meta.url));

/** `kora studio` in a process of its own, in a folder of its own, with the page as it is published. */
export interface StudioProcess {
  /** Opens the page, token and all. */
  readonly link: string;
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page, then starts the command that serves it; its models are behind `modelUrl`. */
export async function studioProcess(modelUrl: string): Promise<StudioProcess> {
  // In a process of its own: what runs tests says so in NODE_ENV, by which a page would be built for development.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, [VITE, "build", "--config", PAGE, "--logLevel", "warn"], { env });
  const folder = await mkdtemp(join(tmpdir(), "kora-studio-page-"));
  const model = ["--model-url", modelUrl, "--model", "scripted"];
  const child = spawn(
    process.execPath,
    ["--conditions=@krako/source", KORA, "studio", "--port", "0", "--json", "--playbook", PLAYBOOKS, ...model],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { link, url } = JSON.parse(line) as { link: string; url: string };
  return {
    link,
    url,
    close: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGINT");
  await exit;
}

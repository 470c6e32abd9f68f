import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const KORA = fileURLToPath(new URL("../../../core/src/cli/main.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("../../page/vite.config.ts", import.meta.url));
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
  await build({ configFile: PAGE, logLevel: "warn" });
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

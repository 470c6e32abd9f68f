import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Browser, chromium } from "playwright-core";
import { build, type InlineConfig, preview } from "vite";

/** Where Chromium is, if `CHROMIUM` does not say. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What the page of the studio may load: the harness is held to the same. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'";

export interface HarnessPage {
  /** Of the page; what it shows is asked for by its query. */
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the page around the graph view as the studio's page is built, serves it on loopback and opens a browser for it. */
export async function harnessPage(): Promise<HarnessPage> {
  const outDir = await mkdtemp(join(tmpdir(), "krako-graph-view-"));
  const config: InlineConfig = {
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    base: "./",
    plugins: [react()],
    resolve: { conditions: ["@krako/source", "browser", "module"] },
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2023" },
    logLevel: "warn",
  };
  await asPublished(() => build(config));
  const server = await preview({
    ...config,
    preview: { port: 0, host: "127.0.0.1", headers: { "content-security-policy": POLICY } },
  });
  const browser = await chromium.launch({
    executablePath: program(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  const { port } = (server.httpServer as Server).address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** What runs tests says so in NODE_ENV, by which a page would be built for development. */
async function asPublished(work: () => Promise<unknown>): Promise<void> {
  const said = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await work().finally(() => {
    if (said === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = said;
  });
}

function program(): string {
  const found = [process.env["CHROMIUM"] ?? "", ...PLACES].find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "There is no Chromium here. Install it (apt-get install chromium), or name the program in the variable CHROMIUM.",
  );
}

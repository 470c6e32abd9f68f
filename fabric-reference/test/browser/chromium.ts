import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Chromium is, if `CHROMIUM` does not say. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Opens a page in a browser of its own; what is resolved to closes it. @throws Error where there is no browser. */
export async function openPage(url: string): Promise<() => Promise<void>> {
  const program = [process.env["CHROMIUM"] ?? "", ...PLACES].find(existsSync);
  if (program === undefined)
    throw new Error(
      "There is no Chromium here. Install it (apt-get install chromium), or name the program in the variable CHROMIUM.",
    );
  const profile = await mkdtemp(join(tmpdir(), "krako-chromium-"));
  const browser = spawn(
    program,
    [
      "--headless",
      // A container lets no user make namespaces; the page is ours.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      // The page is given time to report, then it is closed by whoever opened it.
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      url,
    ],
    { stdio: "ignore", detached: true },
  );
  return async () => {
    await ended(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  };
}

/** Ends the browser with all processes it has started. */
function ended(browser: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) {
      resolve();
      return;
    }
    browser.once("exit", () => resolve());
    process.kill(-browser.pid, "SIGKILL");
  });
}

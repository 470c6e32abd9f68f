import { spawnSync } from "node:child_process";

// Tests in files called `*.browser.test.ts`: they need Chromium, which `npm ci` does not bring.
const { status } = spawnSync("npx", ["vitest", "run", "browser.test.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, KRAKO_BROWSER: "1" },
});
process.exitCode = status ?? 1;

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the graph means the same in this process and on a fabric of several (DET-002, DET-003)", () => {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@krako/source", main], {
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(stderr).toBe("");
  expect(stdout).toContain("Equal digests: the same meaning.");
  const digests = [...stdout.matchAll(/(stage|result)_digest\s+([0-9a-f]{64})/g)].map(([, , digest]) => digest);
  expect(digests).toHaveLength(4);
  expect(new Set(digests).size).toBe(2);
  expect(status).toBe(0);
}, 90_000);

import { spawn } from "node:child_process";
import { expect, it } from "vitest";

/** Makes its standard input one that does not wait, says so, and reads up to `most` bytes of it. */
const READER = `
  const { readStandardInput } = await import(process.argv[1]);
  process.stdin.pause();
  process.stdout.write("ready");
  process.stdout.write(":" + readStandardInput(Number(process.argv[2])).length);
`;

/** How many bytes a process reads of a pipe into which they are put only once it wants them. */
function bytesRead(input: string, most: number): Promise<string> {
  const module = new URL("./standard-input.ts", import.meta.url).href;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", READER, module, String(most)]);
    let said = "";
    child.stdin.on("error", () => {});
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said === "ready") child.stdin.end(input);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.on("error", reject);
    child.on("close", () => resolve(said));
  });
}

it("waits for what is not there yet, to the end", { timeout: 60_000 }, async () => {
  expect(await bytesRead("x".repeat(200_000), 1_000_000)).toBe("ready:200000");
  expect(await bytesRead("", 1_000_000)).toBe("ready:0");
});

it("reads no further than it takes to know that there is more than the limit", { timeout: 60_000 }, async () => {
  const [, read = ""] = (await bytesRead("x".repeat(1_000_000), 10)).split(":");
  expect(Number(read)).toBeGreaterThan(10);
  expect(Number(read)).toBeLessThanOrEqual(10 + 65_536);
});

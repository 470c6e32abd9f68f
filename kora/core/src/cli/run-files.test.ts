import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runKora, startKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LADDER = "examples/graphs/ladder.yaml";
const HELLO = "examples/graphs/hello.yaml";
const first = readFileSync(new URL("../../../../examples/first-graph/graph.json", import.meta.url), "utf8");

/** A valid graph that the backend refuses. */
const refused = join(folder, "refused.json");
writeFileSync(refused, first.replace("text.normalize@1", "no.such@1"));

let folders = 0;

/** Two files that a run before left, in a folder of their own. */
function before() {
  const own = join(folder, String(folders++));
  mkdirSync(own);
  const [out, events] = [join(own, "run.json"), join(own, "events.jsonl")];
  for (const file of [out, events]) writeFileSync(file, "kept");
  return { own, out, events, args: ["--out", out, "--events", events] };
}

describe("the files of a run", { timeout: 120_000 }, () => {
  it("are left as they were when the run is refused", async () => {
    const { own, out, events, args } = before();
    const { code, stderr } = await runKora(["run", refused, ...args]);
    expect(code, stderr).toBe(EXIT.refused);
    expect([out, events].map((file) => readFileSync(file, "utf8"))).toEqual(["kept", "kept"]);
    expect(readdirSync(own)).toHaveLength(2);
  });

  it("are left as they were when one of them cannot be opened", async () => {
    const { own, out } = before();
    const { code, stdout } = await runKora(["run", HELLO, "--out", out, "--events", join(own, "no", "such")]);
    expect([code, stdout]).toEqual([EXIT.usage, ""]);
    expect(readFileSync(out, "utf8")).toBe("kept");
    expect(readdirSync(own)).toHaveLength(2);
  });

  it("are replaced when the run has ended, and a link still leads to them", async () => {
    const { own, out, events, args } = before();
    const link = join(own, "link");
    symlinkSync(out, link);
    expect((await runKora(["run", HELLO, ...args.with(1, link)])).code).toBe(EXIT.success);
    expect(JSON.parse(readFileSync(out, "utf8")).result.status).toBe("succeeded");
    expect(readFileSync(events, "utf8")).toMatch(/^\{.*\}\n$/s);
    expect(readdirSync(own)).toHaveLength(3);
  });

  it("keep the events of a run that was cancelled, even at once", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const { own, events, out, args } = before();
    const { child, ended } = startKora(["run", LADDER, "--model-url", endpoint.url, "--model", "m", ...args]);
    await endpoint.asked;
    expect(readFileSync(events, "utf8")).toBe("kept");
    child.kill("SIGINT");
    child.kill("SIGTERM");
    expect((await ended).code).toBe(EXIT.cancelled);
    expect(readFileSync(events, "utf8")).toContain("execution.session.started");
    expect(existsSync(out)).toBe(true);
    expect(readdirSync(own)).toHaveLength(2);
  });

  it.each([
    ["--out and --events", (own: string) => ["run", HELLO, "--out", join(own, "a"), "--events", join(own, ".", "a")]],
    ["--out and the document", () => ["run", refused, "--out", refused]],
    ["--events and the document", () => ["run", refused, "--events", refused]],
  ])("are refused where %s are one", async (_, args) => {
    const { own } = before();
    const text = readFileSync(refused, "utf8");
    const { code, stdout, stderr } = await runKora(args(own));
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
    expect(stderr).toMatch(/^error: .* same file/);
    expect(readFileSync(refused, "utf8")).toBe(text);
  });

  it.skipIf(!existsSync("/dev/stdout"))("may be devices", async () => {
    const { code, stdout } = await runKora(["run", HELLO, "--quiet", "--out", "/dev/stdout", "--events", "/dev/null"]);
    expect(code).toBe(EXIT.success);
    expect(stdout).toContain('{"graph":');
  });

  it.skipIf(!existsSync("/dev/full")).each([["--out"], ["--events"]])(
    "that cannot be written (%s) are told after the answer, with their own exit code",
    async (option) => {
      const { code, stdout, stderr } = await runKora(["run", HELLO, option, "/dev/full"]);
      expect(code).toBe(EXIT.output);
      expect(stdout).toContain("Hello from the Task IR");
      expect(stdout).toContain("Budget\n");
      expect(stderr).toMatch(new RegExp(`^error: ${option} /dev/full could not be written: the disk is full\\. .*\n$`));
    },
  );

  it.skipIf(!existsSync("/dev/full")).each([
    ["run", [HELLO]],
    ["run", [HELLO, "--json"]],
    ["validate", [HELLO]],
  ])("%s %j tells that standard output cannot be written", async (command, args) => {
    const { code, stderr } = await runKora([command, ...args], { stdout: "/dev/full" });
    expect(code).toBe(EXIT.output);
    expect(stderr).toMatch(/^error: Standard output could not be written: the disk is full\. .*\n$/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileAt, LOCAL, runCli } from "../../test/run-cli.ts";
import { KIT } from "../run/about.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-program-"));
afterAll(() => rmSync(folder, { recursive: true }));
const COMMANDS = ["run", "doctor", "list", "explain", "replay", "record", "diff", "report", "verify", "self-test"];

describe("krako-conformance", { timeout: 120_000 }, () => {
  it("says its version and what it can do", async () => {
    expect(await runCli(folder, ["--version"])).toEqual({ code: 0, stdout: `${KIT.version}\n`, stderr: "" });
    const { code, stdout } = await runCli(folder, ["--help"]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command}`);
  });

  it.each(COMMANDS)("explains %s with two examples and its exit codes", async (command) => {
    const { code, stdout } = await runCli(folder, [command, "--help"]);
    expect(code).toBe(0);
    expect(stdout.match(new RegExp(`^ {2}krako-conformance ${command} ?`, "gm"))?.length).toBeGreaterThanOrEqual(2);
    expect(stdout).toContain("Exit codes:\n  0  ");
  });

  it("takes a self-test of no mutant for a mistake", async () => {
    const { code, stderr } = await runCli(folder, ["self-test", "--only", "no-such-mutant"]);
    expect(code).toBe(3);
    expect(stderr).toContain('There is no mutant whose name contains "no-such-mutant".');
  });

  it("asks whether another command was meant", async () => {
    const { code, stderr } = await runCli(folder, ["replai", "x"]);
    expect(code).toBe(3);
    expect(stderr).toContain("Did you mean replay?");
    expect(await runCli(folder, [])).toMatchObject({ code: 3 });
  });

  it("lists checks and explains them", async () => {
    const listed = await runCli(folder, ["list"]);
    expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining("serializable-budget") });
    const { checks } = JSON.parse((await runCli(folder, ["list", "--json"])).stdout);
    expect(checks.length).toBeGreaterThan(60);
    const explained = await runCli(folder, ["explain", "BUDGET-005"]);
    expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining("serializable-budget") });
    const unknown = await runCli(folder, ["explain", "BUDGET-05"]);
    expect(unknown).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("Did you mean BUDGET-005?") });
  });

  it("finds a good adapter healthy, and says what is wrong with a bad one", async () => {
    const well = await runCli(folder, ["doctor", "--backend", LOCAL]);
    expect(well).toMatchObject({ code: 0, stdout: expect.stringMatching(/healthy: the backend can be judged\n$/) });
    const odd = fileAt("./backends/odd.ts");
    const ill = await runCli(folder, ["doctor", "--backend", odd, "--json"], { ODD: "other models" });
    expect(ill.code).toBe(1);
    expect(JSON.parse(ill.stdout)).toMatchObject({ healthy: false });
    expect(await runCli(folder, ["doctor", "--backend", "./none.js"])).toMatchObject({ code: 3 });
  });

  it("reads no report and no certificate that is none", async () => {
    writeFileSync(join(folder, "no.json"), "{}");
    writeFileSync(join(folder, "cut.json"), "{");
    const report = await runCli(folder, ["report", "no.json", "--to", "html"]);
    expect(report).toMatchObject({ code: 3, stderr: expect.stringContaining("The file is no report of this kit") });
    expect(await runCli(folder, ["report", "none.json", "--to", "html"])).toMatchObject({ code: 3 });
    expect(await runCli(folder, ["report", "no.json"])).toMatchObject({ code: 3 });
    expect(await runCli(folder, ["verify", "cut.json"])).toMatchObject({ code: 3 });
    expect(await runCli(folder, ["verify", "none.json"])).toMatchObject({ code: 3 });
    expect(await runCli(folder, ["verify", "no.json"])).toMatchObject({ code: 1 });
  });
});

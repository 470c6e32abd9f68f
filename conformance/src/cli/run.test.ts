import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileAt, LOCAL, MISCOUNTS, runCli, startCli } from "../../test/run-cli.ts";
import { readReport } from "../report/json-report.ts";
import { KIT } from "../run/about.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-run-"));
afterAll(() => rmSync(folder, { recursive: true }));
const ODD = fileAt("./backends/odd.ts");
const FEW = ["--seed", "3", "--cases", "20", "--profile", "core"];

const reportIn = (out: string): Extract<ReturnType<typeof readReport>, { ok: true }>["report"] => {
  const read = readReport(readFileSync(join(folder, out, "report.json"), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.report;
};

describe("krako-conformance run", { timeout: 120_000 }, () => {
  it("passes a good backend with 0, writes reports and a certificate that verify, report and verify read again", async () => {
    const ran = await runCli(folder, [
      ...["run", "--backend", fileAt("./readme/my-backend.mjs"), "--seed", "3", "--profile", "model", "--out", "good"],
      ...["--report", "html,json,junit,markdown", "--certificate", "certificate.json"],
    ]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain("✓ Conformant");
    expect(ran.stderr).toMatch(/^seed 3, 200 cases per profile\nmodel +200\/200 cases, no check failing, /);
    expect(readdirSync(join(folder, "good")).sort()).toEqual(["junit.xml", "report.html", "report.json", "report.md"]);
    expect(reportIn("good")).toMatchObject({ verdict: "conformant", seed: 3, profiles: ["model"] });

    const verified = await runCli(folder, ["verify", "certificate.json", "--report", "good/report.json"]);
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Nothing contradicts the certificate."),
    });
    const changed = readFileSync(join(folder, "certificate.json"), "utf8").replace(/"seeds": \[\s*3/, '"seeds": [4');
    writeFileSync(join(folder, "changed.json"), changed);
    expect(await runCli(folder, ["verify", "changed.json", "--report", "good/report.json"])).toMatchObject({ code: 1 });

    const again = await runCli(folder, ["report", "good/report.json", "--to", "markdown", "--out", "again"]);
    expect(again).toMatchObject({ code: 0, stdout: `${join("again", "report.md")}\n` });
    const [one, other] = ["good", "again"].map((out) => readFileSync(join(folder, out, "report.md"), "utf8"));
    expect(one).toBe(other);
  });

  it("says which check failed, with the smallest case in a file, and ends with 1", async () => {
    const ran = await runCli(folder, ["run", "--backend", MISCOUNTS, ...FEW, "--out", "bad", "--quiet"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("✗ failed TEL-002 totals-add-up");
    expect(ran.stdout).not.toContain("✓ passed");
    expect(ran.stdout).toMatch(
      /krako-conformance replay bad\/cases\/totals-add-up-3\.case\.json --against .*miscounts\.ts/,
    );
    const failed = reportIn("bad").checks.filter(({ verdict }) => verdict === "failed");
    expect(failed.map(({ id }) => id)).toEqual(["totals-add-up"]);
    const [check] = failed;
    expect(check?.witness).toMatchObject({ file: "bad/cases/totals-add-up-3.case.json" });
    const saved = JSON.parse(readFileSync(join(folder, "bad/cases/totals-add-up-3.case.json"), "utf8"));
    expect(saved).toMatchObject({
      format: "krako.conformance.case/1",
      kit: KIT,
      checks: ["totals-add-up"],
      requirement: "TEL-002",
      seed: 3,
      case: check?.witness?.case,
    });
  });

  it("ends with 2 where too little was seen, without a certificate; --json is alone on standard output", async () => {
    const ran = await runCli(
      folder,
      [...["run", "--backend", ODD, "--seed", "3", "--cases", "1", "--json"], ...["--certificate", "none.json"]],
      { ODD: "talks" },
    );
    expect(ran.code).toBe(2);
    expect(readReport(ran.stdout)).toMatchObject({ ok: true, report: { verdict: "inconclusive" } });
    expect(ran.stderr).toContain("hello from the backend");
    expect(ran.stderr).toContain("No certificate was written to none.json");
    expect(readdirSync(folder)).not.toContain("none.json");
  });

  it("goes on with failures that are known, and certifies nothing then", async () => {
    const list = fileAt("./readme/known-failures.json");
    const known = JSON.parse(readFileSync(list, "utf8"));
    const ran = await runCli(folder, [
      ...["run", "--backend", MISCOUNTS, "--seed", "3", "--profile", "core", "--known-failures", list],
      ...["--certificate", "none.json", "--out", "known"],
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("Conformant, apart from 1 known failure") });
    expect(ran.stderr).toContain("No certificate was written");
    writeFileSync(join(folder, "unknown.json"), JSON.stringify([{ ...known[0], check: "totals-add-op" }]));
    const refused = await runCli(folder, ["run", "--backend", LOCAL, ...FEW, "--known-failures", "unknown.json"]);
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("totals-add-up") });
  });

  it("holds against the backend what it leaves unhandled in this process", async () => {
    const ran = await runCli(
      folder,
      ["run", "--backend", ODD, "--seed", "3", "--cases", "20", "--profile", "concurrency", "--out", "aside"],
      { ODD: "rejects aside" },
    );
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("WARNING: ");
    expect(ran.stdout).toMatch(
      /RESULT-002(.|\n)*a promise was rejected and nobody handled it: Error: nobody waits for this/,
    );
  });

  it("reports a backend that does not say what it can do under CAP-004", async () => {
    const ran = await runCli(folder, ["run", "--backend", ODD, ...FEW, "--out", "mute"], { ODD: "no descriptor" });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("CAP-004");
    expect(reportIn("mute").totals).toMatchObject({ failed: 1, passed: 0 });
  });

  it("blames an adapter that asks another model than the kit's, and judges nothing", async () => {
    const ran = await runCli(folder, ["run", "--backend", ODD, ...FEW, "--out", "wired"], { ODD: "other models" });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("The adapter is at fault, not the backend: nothing was judged.");
    expect(ran.stderr).toContain("The kit's model was never called with the ticket of the unit.");
    expect(readdirSync(join(folder, "wired"))).toEqual([]);
  });

  it("keeps what was found when it is stopped, and says that it is not all", async () => {
    const args = ["run", "--backend", LOCAL, "--seed", "3", "--cases", "20000", "--out", "stopped"];
    const { child, ended, told } = startCli(folder, args);
    await told("cases per profile");
    child.kill("SIGINT");
    const { code, stderr, stdout } = await ended;
    expect(code).toBe(2);
    expect(stderr).toContain("Stopping; what was found is kept.");
    expect(stdout).toContain("The run was interrupted.");
    const report = reportIn("stopped");
    expect(report).toMatchObject({ verdict: "inconclusive", profiles: ["core", "model", "concurrency", "hostile"] });
    expect(report.checks.filter(({ verdict }) => verdict === "not applicable")).toEqual([]);
  });

  it("ends at once when it is stopped again", async () => {
    const args = ["run", "--backend", ODD, "--cases", "20000", "--out", "twice"];
    const { child, ended, told } = startCli(folder, args, { ODD: "never closes" });
    await told("cases per profile");
    child.kill("SIGINT");
    await told("Ctrl-C again ends at once.");
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
  });
});

describe("krako-conformance run, asked wrongly, ends with 3 and says how to mend it", { timeout: 120_000 }, () => {
  writeFileSync(join(folder, "a-file"), "");
  it.each<readonly [string, readonly string[], string]>([
    ["no backend", [], "Give exactly one of --backend ./my-backend.js"],
    ["two backends", ["--backend", "a.js", "--cmd", "b"], "More than one backend is given: --backend and --cmd."],
    ["no such file", ["--backend", "./none.js"], "There is no such file."],
    ["no such profile", ["--backend", LOCAL, "--profile", "cor"], "Did you mean core?"],
    ["a bad seed", ["--backend", LOCAL, "--seed", "0x7"], '"0x7" is no whole number'],
    ["no cases", ["--backend", LOCAL, "--cases", "0"], "--cases"],
    ["no such report", ["--backend", LOCAL, "--report", "pdf"], 'There is no kind of report "pdf".'],
    ["a file for a folder", ["--backend", LOCAL, "--out", "a-file"], "It is a file, not a folder."],
    ["an isolated program", ["--cmd", "true", "--isolate"], "--isolate is for modules only."],
    ["a program that is none", ["--cmd", "no-such-program-anywhere"], "no-such-program-anywhere"],
    ["a command without an end", ["--cmd", "node 'x"], "is not closed"],
    ["no such list", ["--backend", LOCAL, "--known-failures", "none.json"], "--known-failures none.json"],
    ["an unknown option", ["--backend", LOCAL, "--cased", "2"], "Did you mean --cases?"],
  ])("%s", async (_, args, message) => {
    const { code, stderr, stdout } = await runCli(folder, ["run", ...args]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n +at /);
  });

  it("a module that throws; its stack is shown on demand only", async () => {
    const env = { ODD: "throws" };
    const told = await runCli(folder, ["run", "--backend", ODD], env);
    expect(told).toMatchObject({ code: 3, stderr: expect.stringContaining("createBackend threw Error: no database") });
    expect(told.stderr).not.toMatch(/\n +at /);
    const debugged = await runCli(folder, ["run", "--backend", ODD], { ...env, KRAKO_DEBUG: "1" });
    expect(debugged.stderr).toMatch(/\n +at /);
  });

  it("a URL where nobody is, and a port that is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { readonly port: number };
    const taken = await runCli(folder, ["run", "--backend", LOCAL, "--model-port", String(port)]);
    expect(taken).toMatchObject({ code: 3, stderr: expect.stringContaining("the port is in use") });
    await new Promise((resolve) => server.close(resolve));
    const refused = await runCli(folder, ["run", "--url", `http://127.0.0.1:${port}`]);
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("Start the fabric") });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FabricDouble, startFabricDouble } from "../../test/fabric-double.ts";
import { LOCAL, MISCOUNTS, runCli } from "../../test/run-cli.ts";
import type { BackendModule } from "../backend/backend-under-test.ts";
import { type KitGround, openGround } from "../run/kit.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-replay-"));
const CASE = "krako-conformance-report/cases/totals-add-up-3.case.json";

beforeAll(async () => {
  await runCli(folder, ["run", "--backend", MISCOUNTS, "--seed", "3", "--cases", "20", "--profile", "core"]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The page without what names the backend and the time. */
const findings = (stdout: string): unknown =>
  JSON.parse(stdout).map(({ outcome, checks }: { outcome: string; checks: { id: string; witness: object }[] }) => ({
    outcome,
    checks: checks.map(({ id, witness }) => ({ id, ...witness, replay: "", evidence: [] })),
  }));

describe("krako-conformance replay", { timeout: 120_000 }, () => {
  it("says FAILED with the page of the failure, and FIXED of a backend that is right", async () => {
    const failed = await runCli(folder, ["replay", CASE, "--against", MISCOUNTS]);
    expect(failed).toMatchObject({ code: 1, stdout: expect.stringMatching(/^FAILED krako-conf.*\n✗ failed TEL-002/) });
    expect(failed.stdout).toContain("total_tokens had to be");
    expect(failed.stdout).toContain("the smallest case");
    const fixed = await runCli(folder, ["replay", CASE, "--against", LOCAL]);
    expect(fixed).toEqual({ code: 0, stdout: `FIXED  ${CASE}\n`, stderr: "" });
  });

  it("gives the same verdict and message in a process of its own and over HTTP", async () => {
    const here = await runCli(folder, ["replay", CASE, "--against", MISCOUNTS, "--json"]);
    const isolated = await runCli(folder, ["replay", CASE, "--against", MISCOUNTS, "--isolate", "--json"]);
    expect(findings(isolated.stdout)).toEqual(findings(here.stdout));
    const fabric = await fabricOf(MISCOUNTS);
    const remote = await runCli(folder, ["replay", CASE, "--url", fabric.double.url, "--json"]);
    await fabric.close();
    expect(findings(remote.stdout)).toEqual(findings(here.stdout));
    expect([here.code, isolated.code, remote.code]).toEqual([1, 1, 1]);
  });

  it("says ERROR of what is no case file, and what is wrong with it", async () => {
    const good = JSON.parse(readFileSync(join(folder, CASE), "utf8"));
    const bad: Readonly<Record<string, unknown>> = {
      "cut.json": JSON.stringify(good).slice(0, 100),
      "format.json": { ...good, format: "krako.conformance.case/2" },
      "check.json": { ...good, checks: ["no-such-check"] },
      "twin.json": { ...good, case: { ...good.case, twin: "three" } },
      "graph.json": { ...good, case: { ...good.case, graph: { ...good.case.graph, work_units: [] } } },
      "operation.json": {
        ...good,
        case: {
          ...good.case,
          graph: {
            ...good.case.graph,
            work_units: [
              { ...good.case.graph.work_units[0], operation: "other.thing@1", type: "deterministic", model: undefined },
            ],
          },
        },
      },
    };
    for (const [name, value] of Object.entries(bad))
      writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
    const files = [...Object.keys(bad), "none.json", CASE];
    const { code, stdout } = await runCli(folder, ["replay", ...files, "--against", LOCAL]);
    expect(code).toBe(3);
    const of = (file: string): string => new RegExp(`ERROR {2}${file}\\n(.*)\\n`).exec(stdout)?.[1] ?? "";
    expect(of("cut.json")).toContain("it is not JSON");
    expect(of("format.json")).toContain(
      '/format must be "krako.conformance.case/1", but is "krako.conformance.case/2"',
    );
    expect(of("check.json")).toContain("no-such-check");
    expect(of("twin.json")).toContain("/case/twin must be one of none, again");
    expect(of("graph.json")).toContain("/case/graph");
    expect(of("none.json")).toContain("There is no such file.");
    expect(of("operation.json")).toBe("  The backend does not offer the operation other.thing@1, says its descriptor.");
    expect(stdout).toContain(`FIXED  ${CASE}\n`);
  });

  it("asks for a backend and for files", async () => {
    const none = await runCli(folder, ["replay", CASE]);
    expect(none).toMatchObject({ code: 3, stderr: expect.stringContaining("Give exactly one of --against") });
    expect(await runCli(folder, ["replay", "--against", LOCAL])).toMatchObject({ code: 3 });
  });
});

/** A backend behind HTTP. Its models are not those of the command, so only graphs without models can be run. */
const fabricOf = async (
  path: string,
): Promise<{ readonly double: FabricDouble; readonly ground: KitGround; close(): Promise<void> }> => {
  const ground = await openGround();
  const { createBackend } = (await import(path)) as BackendModule;
  const double = await startFabricDouble(await createBackend(ground.environment));
  return {
    double,
    ground,
    async close() {
      await double.close();
      await ground.close();
    },
  };
};

describe("the case that fails", () => {
  it("needs no model, so that it can be replayed anywhere", () => {
    const { case: found } = JSON.parse(readFileSync(join(folder, CASE), "utf8"));
    expect(found.graph.work_units.every(({ model }: { model?: unknown }) => model === undefined)).toBe(true);
  });
});

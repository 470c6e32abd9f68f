import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

const execute = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

interface Report {
  readonly figures: readonly { readonly id: string; readonly value: number | null; readonly origin: string }[];
  readonly curve: object | null;
  readonly problems: readonly string[];
}

/** Whole measurements; a busy machine must not look like a failing one. */
const PATIENCE_MS = 180_000;

describe("the workloads", { timeout: PATIENCE_MS }, () => {
  let reports: readonly Report[] = [];
  beforeAll(async () => {
    const files = ["examples/workloads/faq.yaml", "examples/workloads/mail-fields.yaml"];
    const main = "kora/core/src/cli/main.ts";
    const args = ["--conditions=@krako/source", main, "bench", ...files, "--limit", "40", "--json"];
    const { stdout } = await execute(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 24 });
    ({ reports } = JSON.parse(stdout) as { reports: readonly Report[] });
  }, PATIENCE_MS);
  const value = (index: number, id: string): number =>
    reports[index]?.figures.find((figure) => figure.id === id)?.value ?? Number.NaN;

  it("are measured whole, without a problem, and suppose nothing", () => {
    expect(reports.map(({ problems }) => problems)).toEqual([[], []]);
    expect(new Set(reports.flatMap(({ figures }) => figures.map(({ origin }) => origin)))).toEqual(
      new Set(["measured"]),
    );
    expect([value(0, "cases"), value(1, "cases")]).toEqual([40, 40]);
  });

  it("find answers no worse than the encoder alone, and say what other thresholds would have given", () => {
    expect(value(0, "deterministic_first.accuracy")).toBeGreaterThanOrEqual(value(0, "model_first.accuracy"));
    expect(reports[0]?.curve).not.toBeNull();
  });

  it("read most fields of most mails without a model", () => {
    expect(value(1, "model_calls_avoided")).toBeGreaterThan(0.9);
    expect(value(1, "decided.accuracy")).toBeGreaterThan(0.9);
    expect(value(1, "accuracy_delta")).toBeLessThan(1);
  });
});

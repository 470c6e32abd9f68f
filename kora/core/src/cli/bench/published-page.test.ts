import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plugin } from "@krako/operations";
import { describe, expect, it } from "vitest";
import { BENCH_REPORT_VERSION, type BenchReport } from "../../bench/bench-report.ts";
import { withSection } from "../../bench/benchmarks-page.ts";
import { curveSvg } from "../../bench/curve-svg.ts";
import { figureValue } from "../../bench/figure.ts";
import { digestOfFiles, readWorkload } from "./read-workload.ts";
import { REPORTS_FILE, sectionOf } from "./write-page.ts";

const ROOT = new URL("../../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const { reports } = JSON.parse(read(`docs/benchmarks/${REPORTS_FILE}`)) as { readonly reports: readonly BenchReport[] };

const WORKLOADS = [
  "examples/mail-triage/workload.yaml",
  "examples/workloads/faq.yaml",
  "examples/workloads/mail-fields.yaml",
];

const STALE = "docs/benchmarks.md is not what the harness would write; run npm run bench:kora";

describe("the published figures of KORA", () => {
  it("stand in the page and its pictures as the harness writes them", () => {
    const page = read("docs/benchmarks.md");
    expect(page, STALE).toBe(withSection(page, sectionOf(reports, "benchmarks")));
    for (const { workload, curve } of reports) {
      const picture = `docs/benchmarks/${workload.id}.svg`;
      expect(existsSync(new URL(picture, ROOT)), STALE).toBe(curve !== null);
      if (curve !== null) expect(read(picture), STALE).toBe(curveSvg(workload.title ?? workload.id, curve));
    }
  });

  it("are of the workloads and playbooks as they are now", () => {
    const outputSchemas = new Map(
      plugin.operations.flatMap(({ name, outputSchema }) => (outputSchema ? [[name, outputSchema] as const] : [])),
    );
    const digests = WORKLOADS.map((path) => {
      const found = readWorkload(fileURLToPath(new URL(path, ROOT)), outputSchemas);
      return found.ok ? digestOfFiles(found.workload) : found;
    });
    expect(reports.map(({ version }) => version)).toEqual(WORKLOADS.map(() => BENCH_REPORT_VERSION));
    expect(
      reports.map(({ workload }) => workload.digest),
      STALE,
    ).toEqual(digests);
  });

  it("reach what mail triage is to reach, measured", () => {
    const mail = reports.find(({ workload }) => workload.id === "mail-triage");
    const { figures = [], problems } = mail ?? {};
    expect(figureValue(figures, "model_calls_avoided")).toBeGreaterThanOrEqual(0.8);
    expect(figureValue(figures, "accuracy_delta")).toBeLessThanOrEqual(1);
    const aims = figures.filter(({ id }) => id === "model_calls_avoided" || id === "accuracy_delta");
    expect(aims.map(({ origin }) => origin)).toEqual(["measured", "measured"]);
    expect(problems).toEqual([]);
  });
});

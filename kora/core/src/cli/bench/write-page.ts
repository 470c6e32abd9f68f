import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BenchReport } from "../../bench/bench-report.ts";
import { benchmarksSection, withSection } from "../../bench/benchmarks-page.ts";
import { curveSvg } from "../../bench/curve-svg.ts";
import { UsageError } from "../usage-error.ts";

/** Where pictures and the reports themselves stand, beside the page. */
export const REPORTS_FILE = "kora.json";

/** Makes sure, before anything is measured, that a page has a place for what will be written. @throws UsageError */
export function checkPage(page: string): void {
  try {
    withSection(readFileSync(page, "utf8"), "");
  } catch (error) {
    throw new UsageError(`${page}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes the harness's section of a page, a picture of each curve, and the reports they are made from. */
export function writePage(page: string, reports: readonly BenchReport[]): void {
  const folder = join(dirname(page), basename(page).replace(/\.md$/, ""));
  mkdirSync(folder, { recursive: true });
  for (const { workload, curve } of reports)
    if (curve !== null)
      writeFileSync(join(folder, `${workload.id}.svg`), curveSvg(workload.title ?? workload.id, curve));
  writeFileSync(join(folder, REPORTS_FILE), `${JSON.stringify({ reports }, null, 1)}\n`);
  writeFileSync(page, withSection(readFileSync(page, "utf8"), sectionOf(reports, basename(folder))));
}

/** The section as it stands in a page whose pictures are in `folder` beside it. */
export function sectionOf(reports: readonly BenchReport[], folder: string): string {
  return benchmarksSection(reports, ({ workload, curve }) => (curve === null ? null : `${folder}/${workload.id}.svg`));
}

// The report as JSON, and back. The text is the same for the same report, so that `sha256sum` of the file is the digest a certificate names.
import { createHash } from "node:crypto";
import { REPORT_FORMAT, REPORT_SHAPE } from "./report-shape.ts";
import type { ConformanceReport } from "./run-report.ts";
import { faultsOf, isRecord, ordered, type ShapeFault } from "./shape.ts";
import { countsOf } from "./verdict-of-checks.ts";

/** Members in the order of the report's shape; cases stay as they are, since their order may be what they are about. */
export const jsonReport = (report: ConformanceReport): string =>
  `${JSON.stringify(ordered(REPORT_SHAPE, report), null, 2)}\n`;

/** SHA-256 of the bytes of {@link jsonReport}. */
export const reportDigest = (report: ConformanceReport): string =>
  createHash("sha256").update(jsonReport(report)).digest("hex");

export type ReadReport =
  | { readonly ok: true; readonly report: ConformanceReport }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

const faulty = (pointer: string, message: string): ReadReport => ({ ok: false, faults: [{ pointer, message }] });

/** What the shape cannot say: names once, counts that are those of the checks, a verdict the checks allow. */
const contradictions = (report: ConformanceReport): readonly ShapeFault[] => {
  const faults: ShapeFault[] = [];
  const seen = new Set<string>();
  for (const [index, { id, verdict, witness, reason }] of report.checks.entries()) {
    const pointer = `/checks/${index}`;
    if (seen.has(id)) faults.push({ pointer: `${pointer}/id`, message: `is there twice: ${id}` });
    seen.add(id);
    if (verdict === "passed" && witness !== null) {
      faults.push({ pointer: `${pointer}/witness`, message: "must be null, since the check passed" });
    }
    if (verdict !== "passed" && witness === null && reason === null) {
      faults.push({ pointer: `${pointer}/reason`, message: `must say why the check is ${verdict}, but is null` });
    }
  }
  for (const [name, counted] of Object.entries(countsOf(report.checks))) {
    const stated = report.totals[name as keyof typeof report.totals];
    if (stated !== counted) {
      faults.push({ pointer: `/totals/${name}`, message: `must be ${counted}, as the checks say, but is ${stated}` });
    }
  }
  const open = report.totals.failed + report.totals.inconclusive;
  if (report.verdict === "conformant" && open > 0) {
    faults.push({
      pointer: "/verdict",
      message: "must not be conformant, since some checks failed or are inconclusive",
    });
  }
  return faults;
};

/** Reads a report that {@link jsonReport} wrote; says what is wrong with any other text, and where. */
export const readReport = (text: string): ReadReport => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return faulty("", `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value))
    return faulty("", "must be an object: a report that `krako-conformance run --report json` wrote");
  if (value["format"] !== REPORT_FORMAT) {
    const found = typeof value["format"] === "string" ? JSON.stringify(value["format"].slice(0, 80)) : "missing";
    return faulty(
      "/format",
      `must be "${REPORT_FORMAT}", but is ${found}; read it with the version of the kit that wrote it`,
    );
  }
  const faults = faultsOf(REPORT_SHAPE, value);
  if (faults.length > 0) return { ok: false, faults };
  const report = value as unknown as ConformanceReport;
  const contradicting = contradictions(report);
  return contradicting.length > 0 ? { ok: false, faults: contradicting } : { ok: true, report };
};

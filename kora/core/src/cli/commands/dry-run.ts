import type { BackendCapabilities } from "@krako/contracts";
import { estimateRun } from "../../estimate/estimate-run.ts";
import { estimateReport } from "../report/estimate-report.ts";
import { leftOutLines } from "../report/run-report.ts";
import type { PreparedGraph } from "../source/prepare-graph.ts";
import type { Terminal } from "../terminal.ts";

/** `--dry-run`: what would be run and what it may come to. Nothing is executed. */
export function tellEstimate(
  { graph, digest, leftOut }: PreparedGraph,
  { backend, price_list }: BackendCapabilities,
  json: boolean,
  terminal: Terminal,
): void {
  const estimate = estimateRun(graph, price_list);
  if (json) {
    terminal.write(
      `${JSON.stringify({ dry_run: true, backend, graph_digest: digest, estimate, left_out: leftOut })}\n`,
    );
    return;
  }
  const units = `${estimate.units.toLocaleString("en")} unit${estimate.units === 1 ? "" : "s"}`;
  const lines = [
    `Nothing was executed. ${units} would run on "${backend}", graph ${digest.slice(0, 12)}.`,
    "",
    ...estimateReport(estimate, terminal),
    ...leftOutLines(leftOut, terminal),
  ];
  terminal.write(`${lines.join("\n")}\n`);
}

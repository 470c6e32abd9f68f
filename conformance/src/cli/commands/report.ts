import type { Command } from "commander";
import { reportKinds } from "../options.ts";

const HELP = `
Renders a report that run wrote as JSON again, in any other kind. Nothing is run.

Examples:
  krako-conformance report krako-conformance-report/report.json --to markdown
  krako-conformance report report.json --to html,junit --out site

Exit codes:
  0  written
  3  the file is no report, or cannot be read or written`;

export const addReport = (program: Command, done: (exit: number) => void): void => {
  program
    .command("report")
    .description("render a saved report again")
    .argument("<report.json>", "a report that run wrote")
    .requiredOption("--to <kinds>", "html,json,junit,markdown", reportKinds("--to"))
    .option("--out <folder>", "where it is written (default: beside the report)")
    .addHelpText("after", HELP)
    .action(async (file: string, options) => {
      const { report } = await import("../perform/report.ts");
      done(report(file, options));
    });
};

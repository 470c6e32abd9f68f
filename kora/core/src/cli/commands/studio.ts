import type { Command } from "commander";
import { withBackend } from "../backend/backend-options.ts";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect, wholeNumber } from "../option-values.ts";

const STUDIO_EXAMPLES = `
Examples:
  kora studio                                then open the link that it prints
  kora studio --open                         opens it in your browser
  kora studio --port 0 --json                any free port; url, link and token as one JSON object
  kora studio --runs my-runs --model-url http://localhost:11434/v1 --model llama3.2

It answers this machine only, and only who has the link. Ctrl-C cancels what runs, keeps it, and ends.
${EXIT_CODE_HELP}`;

/** `kora studio`. */
export function addStudio(kora: Command): void {
  withBackend(kora.command("studio"))
    .description("serve a page on this machine to run graphs, watch them and compare runs")
    .option(
      "--port <n>",
      "the port on 127.0.0.1; 0 is any that is free (default: 7790)",
      wholeNumber("--port", 0, 65_535),
    )
    .option("--runs <folder>", "the folder that keeps the runs (default: .kora/runs)")
    .option("--playbook <path>", "a playbook, or a folder of them, for requests; may be repeated", collect)
    .option("--open", "open the page in a browser")
    .option("--json", "print where it is as one JSON object")
    .addHelpText("after", STUDIO_EXAMPLES)
    .exitOverride()
    .action(async (options) => {
      const { studioCommand } = await import("./studio-command.ts");
      process.exitCode = await studioCommand(options);
    });
}

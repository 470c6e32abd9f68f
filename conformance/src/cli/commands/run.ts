import type { Command } from "commander";
import { withBackend } from "../backend-options.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { MOST_CASES, profileList, reportKinds, seedOption, wholeNumber } from "../options.ts";

const HELP = `
A short doctor looks at the adapter first. Then every profile draws its cases from the seed, runs them on the backend, and every check says
whether its rule held. Failures are shrunk to the smallest case, which is written to a file that can be replayed.

Examples:
  krako-conformance run --backend ./my-backend.js
  krako-conformance run --backend ./my-backend.js --seed 4711 --cases 1000 --report html,junit --out reports
  krako-conformance run --url http://127.0.0.1:8080 --profile fabric-http --tenant-token acme=krako_… --other-tenant-token umbra=krako_…
  krako-conformance run --cmd "python3 my_backend.py" --profile core,model --json > report.json
${EXIT_CODES_HELP}
     130 after a second Ctrl-C; the first one keeps what was found, and ends in 2 unless a check had failed`;

export const addRun = (program: Command, done: (exit: number) => void): void => {
  withBackend(program.command("run"))
    .description("judge a backend, and write reports")
    .option(
      "--profile <names>",
      "core,model,concurrency,hostile,fabric-http,fabric-node,billing (default: the first four; all where there is a fabric)",
      profileList,
    )
    .option("--seed <n>", "draws the same cases again (default: a new one, printed)", seedOption)
    .option("--cases <n>", "runs drawn per profile", wholeNumber("--cases", 1, MOST_CASES), 200)
    .option("--report <kinds>", "html,json,junit,markdown (default: html,json)", reportKinds("--report"))
    .option("--out <folder>", "where reports and cases are written", "./krako-conformance-report")
    .option("--certificate <file>", "write a certificate, if everything passed")
    .option("--known-failures <file>", "failures that are known: reason, issue and expiry of each")
    .option("--json", "print the report as JSON on standard output, and nothing else there")
    .option("--no-color", "no colours; the environment variable NO_COLOR says the same")
    .option("--quiet", "no progress and no table: failures, verdict and files only")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { run } = await import("../perform/run.ts");
      done(await run(options));
    });
};

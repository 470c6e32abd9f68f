import type { Command } from "commander";
import { nearest } from "../../report/nearest.ts";
import { CliError } from "../cli-error.ts";
import { profileList, wholeNumber } from "../options.ts";

const HELP = `
Runs every mutant (a reference backend with one fault each) and the true backends, over many seeds. Prints the kill matrix: how many broken
backends are caught for the named reason, and how often a good one is accused.

Examples:
  krako-conformance self-test --seeds 1 --cases 200
  krako-conformance self-test --seeds 20 --reference-seeds 50 --reference-cases 1000 --write docs/kill-matrix.md
  krako-conformance self-test --only budget-reset-on-retry --json

Exit codes:
  0  every mutant was caught for its reason, and no good backend was accused
  1  one was not, or one was
  3  fault of the command line, the environment or the kit`;

export const addSelfTest = (program: Command, done: (exit: number) => void): void => {
  program
    .command("self-test")
    .description("check the checker: broken backends must be caught, good ones left alone")
    .option("--seeds <n>", "seeds each mutant is tried with", wholeNumber("--seeds", 1, 1_000), 1)
    .option("--cases <n>", "cases per profile and mutant", wholeNumber("--cases", 1, 100_000), 200)
    .option(
      "--reference-seeds <n>",
      "seeds the true backends must stay green on",
      wholeNumber("--reference-seeds", 0, 10_000),
      3,
    )
    .option(
      "--reference-cases <n>",
      "cases per profile and true backend; of a true fabric at most as many as of a broken one",
      wholeNumber("--reference-cases", 1, 100_000),
      200,
    )
    .option("--only <text>", "only mutants whose name contains it")
    .option("--profile <names>", "only mutants of these profiles", profileList)
    .option(
      "--matrix",
      "under the first seed every mutant against every law, with its smallest case; takes ten times as long",
    )
    .option("--workers <n>", "processes at once", wholeNumber("--workers", 1, 64), 2)
    .option("--write <file>", "write the kill matrix as Markdown; implies --matrix")
    .option("--json", "print the totals as JSON")
    .addHelpText("after", HELP)
    .action(async ({ json = false, matrix = false, ...options }) => {
      await requireReference();
      if (options.only !== undefined) await requireMutant(options.only);
      const { selfTest } = await import("../../self-test/self-test.ts");
      done(await selfTest({ ...options, json, matrix: matrix || options.write !== undefined }));
    });
};

/** Without what they are made from no mutant comes about, which says nothing about any of them. */
const requireReference = async (): Promise<void> => {
  const { findReferenceSources, ReferenceMissingError } = await import("../../../mutants/reference-sources.ts");
  try {
    findReferenceSources();
  } catch (error) {
    if (!(error instanceof ReferenceMissingError)) throw error;
    const mend = "Install them: npm install --save-dev @krako/backend-local @krako/rules";
    throw new CliError({
      what: "Mutants are made from the reference implementation, and its packages are not installed.",
      where: "self-test",
      mend,
      cause: error,
    });
  }
};

/** Nothing to try is a mistake in the name, and no success. */
const requireMutant = async (only: string): Promise<void> => {
  const { mutants } = await import("../../../mutants/mutants.ts");
  if (mutants.some(({ id }) => id.includes(only))) return;
  const near = nearest(
    only,
    mutants.map(({ id }) => id),
  );
  throw new CliError({
    what: `There is no mutant whose name contains ${JSON.stringify(only.slice(0, 80))}.`,
    where: "--only",
    mend: near === undefined ? "Run self-test without it to see every name." : `Did you mean ${near}?`,
  });
};

import type { Command } from "commander";

const HELP = `
The wording of the requirement, the checks that prove it, what they must see, and broken backends that it catches.

Examples:
  krako-conformance explain BUDGET-005
  krako-conformance explain serializable-budget

Exit codes:
  0  explained
  3  there is no such requirement or check`;

export const addExplain = (program: Command, done: (exit: number) => void): void => {
  program
    .command("explain")
    .description("what a requirement or a check means, and how it is checked")
    .argument("<requirement or check>", "an id such as RETRY-001, or the name of a check")
    .addHelpText("after", HELP)
    .action(async (id: string) => {
      const { explain } = await import("../perform/explain.ts");
      done(explain(id));
    });
};

import type { Command } from "commander";

const HELP = `
A certificate is an unsigned claim. What can be checked is: whether it is whole, whether it is of the installed contract and kit, whether it names
every MUST, and, with the report it rests on, whether it says what the report says.

Examples:
  krako-conformance verify certificate.json
  krako-conformance verify certificate.json --report krako-conformance-report/report.json

Exit codes:
  0  nothing contradicts it
  1  something does
  3  the file cannot be read, or is no certificate at all`;

export const addVerify = (program: Command, done: (exit: number) => void): void => {
  program
    .command("verify")
    .description("look a certificate over")
    .argument("<certificate.json>", "a certificate that run wrote")
    .option("--report <file>", "the report it rests on")
    .option("--json", "print the findings as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", HELP)
    .action(async (file: string, options) => {
      const { verify } = await import("../perform/verify.ts");
      done(verify(file, options));
    });
};

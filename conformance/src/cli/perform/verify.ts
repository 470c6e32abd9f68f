import { REQUIREMENTS } from "@krako/contracts/requirements";
import { LAWS } from "../../laws/all-laws.ts";
import { painter } from "../../report/terminal-colour.ts";
import { isVerified, verifyCertificate } from "../../report/verify-certificate.ts";
import { visibleLine } from "../../report/visible-text.ts";
import { CliError } from "../cli-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { fileText } from "../options.ts";
import { openOutput } from "../output.ts";
import { savedReport } from "./report.ts";

export interface VerifyCommandOptions {
  readonly report?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

const statementIn = (path: string): unknown => {
  const text = fileText(path, "certificate");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new CliError({
      what: `The file is not JSON: ${cause instanceof Error ? visibleLine(cause.message, 200) : String(cause)}.`,
      where: path,
      mend: "Give a certificate that `krako-conformance run --certificate` wrote, as it was written.",
      cause,
    });
  }
};

export const verify = (file: string, options: VerifyCommandOptions): ExitCode => {
  const output = openOutput(options.color);
  const findings = verifyCertificate(statementIn(file), {
    requirements: REQUIREMENTS,
    now: new Date(),
    laws: LAWS,
    ...(options.report === undefined ? {} : { report: savedReport(options.report, "--report") }),
  });
  const isGood = isVerified(findings);
  if (options.json === true) output.print(`${JSON.stringify({ verified: isGood, findings }, null, 2)}\n`);
  else {
    const paint = painter(output.isColoured);
    for (const { what, ok, detail } of findings) {
      const mark = ok === true ? paint("good", "✓") : ok === false ? paint("bad", "✗") : paint("quiet", "–");
      output.print(`${mark} ${what}: ${visibleLine(detail, 1_000)}\n`);
    }
    output.print(isGood ? "Nothing contradicts the certificate.\n" : "The certificate does not hold.\n");
  }
  return isGood ? EXIT.conformant : EXIT.notConformant;
};

import type { DoctorFinding } from "../../backend/diagnosis.ts";
import { diagnose } from "../../backend/doctor.ts";
import { painter } from "../../report/terminal-colour.ts";
import { visibleLine } from "../../report/visible-text.ts";
import { type BackendOptions, sourceOf } from "../backend-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openBackend } from "../open-backend.ts";
import { openOutput } from "../output.ts";

export interface DoctorCommandOptions extends BackendOptions {
  readonly json?: boolean;
  readonly color: boolean;
}

const LONGEST = 400;
const mark = ({ ok }: DoctorFinding): string => (ok === true ? "✓" : ok === false ? "✗" : "–");

/** A line each, and one more for what to do about it. */
export const findingLines = (findings: readonly DoctorFinding[], isColoured: boolean = false): string => {
  const paint = painter(isColoured);
  return findings
    .map((finding) => {
      const tone = finding.ok === true ? "good" : finding.ok === false ? "bad" : "quiet";
      const head = `${paint(tone, mark(finding))} ${finding.what}: ${visibleLine(finding.detail, LONGEST)}`;
      return finding.mend === null ? `${head}\n` : `${head}\n    ${visibleLine(finding.mend, LONGEST)}\n`;
    })
    .join("");
};

export const doctor = async (options: DoctorCommandOptions): Promise<ExitCode> => {
  const output = openOutput(options.color);
  const open = await openBackend(sourceOf(options), options);
  try {
    const { ground, backend, caseLimitMs } = open;
    const diagnosis = await diagnose(backend, ground.environment, { model: ground.model, wallMs: caseLimitMs });
    if (options.json === true) output.print(`${JSON.stringify(diagnosis, null, 2)}\n`);
    else {
      output.print(findingLines(diagnosis.findings, output.isColoured));
      output.print(diagnosis.healthy ? "healthy: the backend can be judged\n" : "not healthy: mend what is marked ✗\n");
    }
    return diagnosis.healthy ? EXIT.conformant : EXIT.notConformant;
  } finally {
    await open.close();
  }
};

import { stringify } from "yaml";
import { type Judgement, rankOf } from "../../playbook/playbook-shelf.ts";
import { loadEquipment } from "../backend/compose-backend.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { explainChoice, isNamed, type PlannedRequest, planRequest } from "../playbook/plan-request.ts";
import { type PlaybookFile, readPlaybooks } from "../playbook/read-playbooks.ts";
import { readRequest } from "../playbook/read-request.ts";
import { violationLines } from "../report/violation-lines.ts";
import { type Terminal, terminalOf } from "../terminal.ts";

/** The options of `kora plan`, as they stand on the command line. */
export interface PlanOptions {
  readonly text?: string;
  readonly playbook?: readonly string[];
  readonly plugin?: readonly string[];
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `kora plan`: from a request to Task IR, by the rules of playbooks. Executes nothing. */
export async function planCommand(file: string | undefined, options: PlanOptions): Promise<ExitCode> {
  const { name, request } = readRequest(file, options.text);
  const { outputSchemas, operations } = await loadEquipment(options);
  const playbooks = readPlaybooks(options.playbook, outputSchemas, operations);
  const errors = terminalOf(process.stderr);
  if (!playbooks.ok) {
    for (const { file, violations } of playbooks.faulty) errors.write(violationLines(file, violations, errors));
    return EXIT.refused;
  }
  const { files } = playbooks;
  const planned = planRequest(files, request, isNamed(options.playbook));
  const reasons = options.explain || options.json ? explainChoice(files, request) : [];
  if (options.explain) errors.write(explanation(files, reasons, planned, errors));
  if (planned.type !== "planned") errors.write(`error: ${name}: ${planned.message}\n  mend: ${planned.mend}\n`);
  const output = terminalOf(process.stdout);
  if (options.json) output.write(`${JSON.stringify(asJson(files, reasons, planned))}\n`);
  else if (planned.type === "planned") output.write(stringify(planned.taskIr, { lineWidth: 120 }));
  return planned.type === "planned" ? EXIT.success : EXIT.refused;
}

function explanation(
  files: readonly PlaybookFile[],
  reasons: readonly Judgement[],
  planned: PlannedRequest,
  terminal: Terminal,
): string {
  const lines = reasons.flatMap(({ playbook, matches, findings }, index) => {
    const file = files[index]?.file ?? "";
    const isTaken = planned.type === "planned" && planned.from.file === file;
    const verdict = isTaken
      ? planned.named
        ? "taken, because it was named"
        : "taken"
      : matches
        ? "matches"
        : "does not match";
    return [
      `${terminal.style("bold", playbook.id)} (${file}, rank ${rankOf(playbook)}): ${verdict}`,
      ...findings.map(({ pointer, favours, says }) => {
        const mark = favours ? terminal.style("green", "✓") : terminal.style("red", "✗");
        return `  ${mark} ${pointer}  ${says}`;
      }),
    ];
  });
  return `${lines.join("\n")}\nNo model was asked.\n`;
}

/** For programs; names are stable. */
function asJson(files: readonly PlaybookFile[], reasons: readonly Judgement[], planned: PlannedRequest): object {
  return {
    outcome: planned.type,
    playbook: planned.type === "planned" ? planned.from.playbook.id : null,
    task_ir: planned.type === "planned" ? planned.taskIr : null,
    ...(planned.type === "planned" ? {} : { error: { message: planned.message, mend: planned.mend } }),
    playbooks: reasons.map(({ playbook, matches, findings }, index) => ({
      id: playbook.id,
      file: files[index]?.file,
      rank: rankOf(playbook),
      matches,
      findings,
    })),
  };
}

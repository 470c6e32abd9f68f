import { readFileSync } from "node:fs";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { painter } from "../../report/terminal-colour.ts";
import { terminalFailure } from "../../report/terminal-failure.ts";
import { visibleLine } from "../../report/visible-text.ts";
import { readCase } from "../../run/case-file.ts";
import type { Bench } from "../../run/execute.ts";
import { type Replayed, replayCase } from "../../run/replay-case.ts";
import { incidentsText } from "../../run/with-incidents.ts";
import { type BackendOptions, sourceArguments, sourceOf } from "../backend-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type OpenBackend, openBackend } from "../open-backend.ts";
import { type Output, openOutput } from "../output.ts";
import { shellWord } from "../shell-word.ts";
import { benchFor } from "./bench-for.ts";

export interface ReplayOptions extends BackendOptions {
  readonly against?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

interface Outcome {
  readonly file: string;
  readonly replayed: Replayed;
}

const WIDEST = 120;

const error = (because: string): Replayed => ({ outcome: "ERROR", because });

const outcomeOf = async (bench: Bench, path: string, against: string): Promise<Replayed> => {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return error(code === "ENOENT" ? "There is no such file." : `The file cannot be read: ${code ?? String(cause)}.`);
  }
  const read = readCase(text);
  if (!read.ok) return error(`It is no case file as this kit knows them: ${read.faults.join("; ")}.`);
  return await replayCase(bench, read.file, `krako-conformance replay ${shellWord(path)} ${against}`, path);
};

/** What reached this process by itself counts as a failure of the case that was under way. */
const withIncident = (replayed: Replayed, open: OpenBackend, before: number): Replayed => {
  const count = open.incidentCount() - before;
  if (count === 0 || replayed.outcome !== "FIXED") return replayed;
  return error(incidentsText(open.incidents().slice(before), count));
};

const page = ({ file, replayed }: Outcome, { isColoured, width }: Output): string => {
  const paint = painter(isColoured);
  const name = visibleLine(file, 300);
  switch (replayed.outcome) {
    case "FIXED":
      return `${paint("good", "FIXED ")} ${name}\n`;
    case "ERROR":
      return `${paint("open", "ERROR ")} ${name}\n  ${visibleLine(replayed.because, 2_000)}\n`;
    case "FAILED": {
      const pages = replayed.checks.map((check) =>
        terminalFailure(check, REQUIREMENTS, Math.min(WIDEST, width), paint).join("\n"),
      );
      return `${paint("bad", "FAILED")} ${name}\n${pages.join("\n\n")}\n`;
    }
  }
};

const plain = ({ file, replayed }: Outcome): unknown => ({ file, ...replayed });

export const replay = async (files: readonly string[], options: ReplayOptions): Promise<ExitCode> => {
  const output = openOutput(options.color);
  const source = sourceOf(
    { ...options, ...(options.against === undefined ? {} : { backend: options.against }) },
    "--against",
  );
  const against = sourceArguments(source, "--against");
  const open = await openBackend(source, options);
  const outcomes: Outcome[] = [];
  try {
    const bench = await benchFor(open);
    for (const file of files) {
      const before = open.incidentCount();
      const outcome = { file, replayed: withIncident(await outcomeOf(bench, file, against), open, before) };
      outcomes.push(outcome);
      if (options.json !== true) output.print(page(outcome, output));
    }
  } finally {
    await open.close();
  }
  if (options.json === true) output.print(`${JSON.stringify(outcomes.map(plain), null, 2)}\n`);
  const has = (outcome: Replayed["outcome"]): boolean => outcomes.some(({ replayed }) => replayed.outcome === outcome);
  return has("ERROR") ? EXIT.fault : has("FAILED") ? EXIT.notConformant : EXIT.conformant;
};

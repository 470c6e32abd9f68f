import { join } from "node:path";
import type { BackendSource } from "../../backend/plugged-backend.ts";
import { BACKEND_PROFILES, type BackendProfile } from "../../laws/profiles.ts";
import { casePicture } from "../../report/case-picture.ts";
import { many } from "../../report/verdict-words.ts";
import { visibleText } from "../../report/visible-text.ts";
import { caseFile, caseText } from "../../run/case-file.ts";
import { commonCapabilities } from "../../run/common-capabilities.ts";
import { type Compared, type Difference, diffBackends } from "../../run/diff-backends.ts";
import type { Bench } from "../../run/execute.ts";
import { type BackendOptions, sourceArguments, sourceOf } from "../backend-options.ts";
import { CliError } from "../cli-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { openBackend, plugAndWatch } from "../open-backend.ts";
import { freshSeed } from "../options.ts";
import { type Output, openOutput } from "../output.ts";
import { shellWord } from "../shell-word.ts";
import { prepareFolder, writeFile } from "../write-reports.ts";
import { benchFor } from "./bench-for.ts";

export interface DiffOptions extends BackendOptions {
  readonly against?: string;
  readonly againstCmd?: string;
  readonly againstUrl?: string;
  readonly profile?: readonly BackendProfile[];
  readonly seed?: number;
  readonly cases: number;
  readonly out: string;
  readonly json?: boolean;
}

const LONGEST = 8_000;
const MOST_SHOWN = 6;

const otherSource = ({ against, againstCmd, againstUrl }: DiffOptions): BackendSource => {
  const given = [against, againstCmd, againstUrl].filter((each) => each !== undefined);
  if (given.length !== 1)
    throw new CliError({
      what:
        given.length === 0 ? "No backend to compare with is given." : "More than one backend to compare with is given.",
      where: "the command line",
      mend: "Give exactly one of --against ./other-backend.js, --against-cmd and --against-url.",
    });
  const token = process.env["KRAKO_AGAINST_TOKEN"];
  if (against !== undefined) return { kind: "module", path: against };
  if (againstCmd !== undefined) return { kind: "command", command: againstCmd };
  return { kind: "url", url: againstUrl ?? "", ...(token === undefined || token === "" ? {} : { token }) };
};

interface Written extends Difference {
  readonly file: string;
  readonly replay: readonly string[];
}

const written = (difference: Difference, seed: number, out: string, sources: readonly BackendSource[]): Written => {
  const { profile, case: each, differences } = difference;
  const file = join(out, "cases", `difference-${profile}-${each.kind}-${seed}.case.json`);
  const message = differences.slice(0, MOST_SHOWN).join("; ");
  writeFile(file, caseText(caseFile({ checks: [], requirement: null, seed, message, case: each })));
  const replay = sources.map(
    (source) => `krako-conformance replay ${shellWord(file)} ${sourceArguments(source, "--against")}`,
  );
  return { ...difference, file, replay };
};

const page = ({ profile, case: each, differences, file, replay }: Written): string => {
  const more = differences.length - MOST_SHOWN;
  const lines = [
    `✗ they differ (profile ${profile})`,
    ...differences.slice(0, MOST_SHOWN).map((line) => `  ${visibleText(line, LONGEST)}`),
    ...(more > 0 ? [`  and ${many(more, "difference")} more`] : []),
    "",
    "  the smallest case",
    ...visibleText(casePicture(each), LONGEST)
      .split("\n")
      .map((line) => `    ${line}`),
    "",
    `  ${file}; which of both is wrong:`,
    ...replay.map((line) => `    ${line}`),
    "",
  ];
  return `${lines.join("\n")}\n`;
};

export const diff = async (options: DiffOptions): Promise<ExitCode> => {
  const { cases, out, seed = freshSeed(), profile: profiles = BACKEND_PROFILES } = options;
  const output = openOutput();
  const [source, other] = [sourceOf(options), otherSource(options)];
  prepareFolder(out, "--out");
  const open = await openBackend(source, options);
  const { signal, release } = onInterrupt(() => output.tell("\nStopping.\n"));
  try {
    const second = await plugAndWatch(open.ground, other);
    try {
      const one = await benchFor(open);
      const against = await benchFor({ ...open, backend: second.backend });
      const common: Bench = { ...one, capabilities: commonCapabilities(one.capabilities, against.capabilities) };
      const sides = [nameOf(one, "first"), nameOf(against, "second")] as const;
      output.tell(`seed ${seed}, ${cases} cases per profile, ${sides.join(" and ")}\n`);
      const compared = await diffBackends({ one, other: against, common, sides, profiles, seed, cases, signal });
      const found = compared.found.map((each) => written(each, seed, out, [source, other]));
      return conclude(found, compared, signal.aborted, options, output);
    } finally {
      await second.backend.close();
      second.watch?.stop();
    }
  } finally {
    await open.close();
    release();
  }
};

const nameOf = ({ capabilities }: Bench, side: string): string =>
  `${side}: ${capabilities.backend} ${capabilities.backend_version}`;

const conclude = (
  found: readonly Written[],
  { cases, disturbed }: Compared,
  isStopped: boolean,
  { json }: DiffOptions,
  output: Output,
): ExitCode => {
  if (json === true) output.print(`${JSON.stringify({ cases, disturbed, differences: found }, null, 2)}\n`);
  else {
    for (const each of found) output.print(page(each));
    const slow = disturbed === 0 ? "" : `; ${disturbed} could not be compared, the machine was too slow`;
    output.print(
      found.length === 0
        ? `✓ No difference in ${many(cases, "case")}${slow}\n`
        : `✗ ${many(found.length, "case")} on which they differ, of ${cases}${slow}\n`,
    );
  }
  if (found.length > 0) return EXIT.notConformant;
  return isStopped ? EXIT.inconclusive : EXIT.conformant;
};

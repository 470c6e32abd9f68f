// Values of options: read strictly, and refused with what is possible.
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { BACKEND_PROFILES, type BackendProfile, PROFILES, type Profile } from "../laws/profiles.ts";
import { nearest } from "../report/nearest.ts";
import { CliError } from "./cli-error.ts";

const meant = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known);
  return near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}? Known are ${known.join(", ")}.`;
};

export const wholeNumber =
  (option: string, least: number, most: number): ((text: string) => number) =>
  (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    throw new CliError({
      what: `${JSON.stringify(text.slice(0, 80))} is no whole number from ${least} to ${most}.`,
      where: option,
      mend: `Give digits only, such as ${option} ${Math.max(least, Math.min(most, 20))}.`,
    });
  };

const names =
  <Name extends string>(option: string, known: readonly Name[], what: string): ((text: string) => readonly Name[]) =>
  (text) => {
    const given = text.split(",").map((name) => name.trim());
    for (const name of given)
      if (!known.some((each) => each === name))
        throw new CliError({
          what: `There is no ${what} ${JSON.stringify(name.slice(0, 80))}.`,
          where: option,
          mend: meant(name, known),
        });
    return known.filter((name) => given.includes(name));
  };

export const profileList: (text: string) => readonly Profile[] = names("--profile", PROFILES, "profile");

/** Of commands that compare what backends make of graphs. */
export const backendProfileList: (text: string) => readonly BackendProfile[] = names(
  "--profile",
  BACKEND_PROFILES,
  "profile",
);

export const REPORT_KINDS = ["html", "json", "junit", "markdown"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const reportKinds = (option: string): ((text: string) => readonly ReportKind[]) =>
  names(option, REPORT_KINDS, "kind of report");

/** Seeds are whole numbers of 32 bits, as the generator takes them. */
export const MOST_SEED = 0x7fff_ffff;
export const seedOption: (text: string) => number = wholeNumber("--seed", -MOST_SEED - 1, MOST_SEED);
export const freshSeed = (): number => randomInt(MOST_SEED);

export const MOST_CASES = 1_000_000;

/** A file the command line names. */
export const fileText = (path: string, option: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const what = code === "ENOENT" ? "There is no such file." : `The file cannot be read: ${code ?? String(cause)}.`;
    throw new CliError({ what, where: `${option} ${path}`, mend: "Give the path of a file that can be read.", cause });
  }
};

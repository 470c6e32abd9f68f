import type { Verdict } from "../report/run-report.ts";

export const EXIT = {
  conformant: 0,
  notConformant: 1,
  inconclusive: 2,
  /** A fault of the kit, of the environment, or of the command line: nothing is said about the backend. */
  fault: 3,
  /** The second Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const exitCodeOf = (verdict: Verdict): ExitCode => {
  switch (verdict) {
    case "conformant":
      return EXIT.conformant;
    case "not conformant":
      return EXIT.notConformant;
    case "inconclusive":
      return EXIT.inconclusive;
  }
};

export const EXIT_CODES_HELP: string = `
Exit codes:
  0  conformant
  1  not conformant: at least one check failed
  2  inconclusive: nothing failed, but not enough was seen to say
  3  fault of the command line, the environment or the kit; nothing is said about the backend`;

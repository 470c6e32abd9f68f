// Where the command writes. Standard output is the command's alone: what a backend prints in this process goes to standard error.
import { isColourWanted } from "../report/terminal-colour.ts";

export interface Output {
  /** The answer, on standard output. */
  print(text: string): void;
  /** Everything else, on standard error. */
  tell(text: string): void;
  /** Columns of standard output. */
  readonly width: number;
  readonly isColoured: boolean;
  /** Whether lines on standard error can be written over. */
  readonly isLive: boolean;
}

const USUAL_WIDTH = 120;

const write = process.stdout.write.bind(process.stdout);
const tell = process.stderr.write.bind(process.stderr);

export const openOutput = (wantsColour: boolean = true): Output => {
  process.stdout.write = tell as typeof process.stdout.write;
  return {
    print: (text) => void write(text),
    tell: (text) => void tell(text),
    // Some terminals say that they have no columns.
    width: process.stdout.columns || USUAL_WIDTH,
    isColoured: wantsColour && isColourWanted(process.env, process.stdout.isTTY === true),
    isLive: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
  };
};

/** Resolves when all that was written is with the system. */
export const flushed = async (): Promise<void> => {
  await new Promise<void>((resolve) => write("", () => resolve()));
  await new Promise<void>((resolve) => tell("", () => resolve()));
};

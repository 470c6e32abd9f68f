import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export interface Options {
  readonly modelUrl: string | undefined;
  readonly model: string | undefined;
  readonly modelKeyEnv: string | undefined;
  /** Messages of the held-out part that are triaged; absent: all. */
  readonly limit: number | undefined;
  /** Messages of the training part that are learnt from; absent: all. */
  readonly training: number | undefined;
  readonly seed: number;
  /** Overrides the small model's threshold that training chose. */
  readonly threshold: number | undefined;
  /** Messages in flight. */
  readonly concurrency: number;
  readonly json: boolean;
  readonly out: string | undefined;
}

export const HELP = `Triages the held-out part of a corpus of real mail through a ladder: rules, a small model, an LLM.

  npm start -- [options]

  --model-url <url>       an OpenAI-compatible endpoint for the last rung, such as http://localhost:11434/v1;
                          without one those messages end undecided
  --model <name>          its model
  --model-key-env <NAME>  the environment variable that holds its key
  --limit <n>             triage n messages of the held-out part only
  --training <n>          learn from n messages of the training part only: quicker, less sure
  --seed <n>              which messages are held out, and how the small model is trained (1)
  --threshold <0..1>      confidence the small model needs, instead of the one chosen on the training part
  --concurrency <n>       messages in flight (8)
  --json                  print the figures as one JSON object
  --out <file>            write the figures and the outcome of every message as JSON
  --help                  this text

Exit codes: 0 done, 1 some messages failed, 2 wrong options, 4 cancelled.
`;

/** @throws UsageError when the command line is wrong. */
export function readOptions(args: readonly string[]): Options | "help" {
  const values = parse(args);
  if (values.help) return "help";
  if ((values["model-url"] === undefined) !== (values.model === undefined))
    throw new UsageError("--model-url and --model go together.");
  return {
    modelUrl: values["model-url"],
    model: values.model,
    modelKeyEnv: values["model-key-env"],
    limit: values.limit === undefined ? undefined : wholeNumber("--limit", values.limit, 1, 1_000_000),
    training: values.training === undefined ? undefined : wholeNumber("--training", values.training, 1, 1_000_000),
    seed: wholeNumber("--seed", values.seed, 0, 1_000_000_000),
    threshold: values.threshold === undefined ? undefined : share("--threshold", values.threshold),
    concurrency: wholeNumber("--concurrency", values.concurrency, 1, 1_000),
    json: values.json,
    out: values.out,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
}

function share(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new UsageError(`${name} is ${text}; it must be a number from 0 to 1.`);
}

/** The type of what is read follows from the options that are listed. */
const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        "model-url": { type: "string" },
        model: { type: "string" },
        "model-key-env": { type: "string" },
        limit: { type: "string" },
        training: { type: "string" },
        seed: { type: "string", default: "1" },
        threshold: { type: "string" },
        concurrency: { type: "string", default: "8" },
        json: { type: "boolean", default: false },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

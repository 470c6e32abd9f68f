import { type Command, Option } from "commander";
import { UsageError } from "./usage-error.ts";

/** What the command line says of a node. */
export interface NodeOptions {
  readonly url?: string;
  readonly id?: string;
  readonly tokenFile?: string;
  readonly key?: string;
  readonly region: string;
  readonly trustZone?: string;
  readonly concurrency: number;
  readonly workers?: number;
  readonly drain: number;
  readonly models?: readonly string[];
}

/** What it says of a CPU node besides. */
export interface AgentOptions extends NodeOptions {
  readonly operations?: readonly string[];
}

/** What it says of a model endpoint. */
export interface EndpointOptions {
  readonly modelUrl?: string;
  readonly model?: readonly string[];
  readonly modelKeyEnv?: string;
  readonly modelLocal?: boolean;
  readonly contextWindow?: number;
  readonly modelModule: string;
}

/** Options that every command has which can be configured. */
export function withConfig(command: Command): Command {
  return command.option("--config <file>", "a configuration (default: krako-fabric.config.json, if there is one)");
}

/** Options of every node. */
export function withNode(command: Command, concurrency: number): Command {
  return withConfig(command)
    .option("--url <url>", "the fabric, such as https://fabric.example or http://127.0.0.1:7070")
    .option("--id <id>", "the node's id, which its token belongs to")
    .option("--token-file <file>", "the file that holds the node's token (default: KRAKO_FABRIC_TOKEN)")
    .option("--key <file>", "the file of its signing key, made if there is none (default: .krako-fabric/<id>.jwk)")
    .option("--region <region>", "where it is", "local")
    .option("--trust-zone <name>", "group of nodes that are trusted alike")
    .option(
      "--concurrency <n>",
      "most attempts at once, 1 to 10000",
      wholeNumber("--concurrency", 1, 10_000),
      concurrency,
    )
    .option(
      "--drain <seconds>",
      "how long attempts may finish when it is stopped",
      wholeNumber("--drain", 0, 3_600),
      10,
    )
    .option("--models <module>", 'a module that exports model adapters as "models"; may be repeated', collect);
}

/** Options that are the CPU node's alone. */
export function withOperations(command: Command): Command {
  return command
    .option("--workers <n>", "threads for operations that declare no bound", wholeNumber("--workers", 1, 1_024))
    .option(
      "--operations <module>",
      "a module with operations; may be repeated (default: @krako/operations, if it is installed)",
      collect,
    );
}

/** Options of a model endpoint. */
export function withEndpoint(command: Command): Command {
  return command
    .option("--model-url <url>", "an OpenAI-compatible endpoint, such as http://localhost:11434/v1")
    .option("--model <name>", "its model for every tier, or tier=name; may be repeated", collect)
    .option("--model-key-env <NAME>", "the environment variable that holds its key")
    .option("--model-local", "the endpoint keeps data on this machine, so local_only units may use it")
    .option("--context-window <tokens>", "what its models see at once", wholeNumber("--context-window", 1, 20_000_000))
    .addOption(
      new Option("--model-module <module>", "the module that speaks to it: it exports openAiCompatibleAdapter").default(
        "@krako/models",
      ),
    );
}

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
  };
}

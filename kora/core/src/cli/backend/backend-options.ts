import { type Command, Option } from "commander";
import { collect, wholeNumber } from "../option-values.ts";

/** The options that make a backend, for every command that runs something. */
export function withBackend(command: Command): Command {
  return withModels(
    command
      .addOption(
        new Option("--backend <name>", "where it runs; default: what the configuration says, else local").choices([
          "local",
          "krako",
        ]),
      )
      .addOption(
        new Option("--routing <which>", "which graphs go to a backend that is not local").choices([
          "always",
          "when_local_cannot",
        ]),
      )
      .option("--config <file>", CONFIG_HELP),
  );
}

/** What the option that names a configuration says. */
export const CONFIG_HELP = "the configuration; default: kora.config.yaml, .yml, .json or .toml in this folder";

/** Those of them that say what the backend in this process brings. */
export function withModels(command: Command): Command {
  return command
    .option("--concurrency <n>", "attempts in flight at once, 1 to 10000", wholeNumber("--concurrency", 1, 10_000))
    .option("--model-url <url>", "an OpenAI-compatible endpoint for llm units, such as http://localhost:11434/v1")
    .option("--model <name>", "its model for every tier; or tier=name, repeated", collect)
    .option("--model-key-env <NAME>", "the environment variable that holds its key")
    .option("--model-local", "the endpoint keeps data on this machine, so local_only units may use it")
    .option("--prices <file>", "a price list (YAML or JSON), by which this machine counts and limits money")
    .option("--plugin <module>", "a module with operations or models of your own; may be repeated", collect);
}

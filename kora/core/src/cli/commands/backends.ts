import type { Command } from "commander";
import { withBackend } from "../backend/backend-options.ts";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";

const BACKENDS_EXAMPLES = `
Examples:
  kora backends                              what is here, how well it is, and which one graphs go to
  kora backends --json | jq .backends
  kora backends --config team/kora.config.toml

No graph is sent anywhere. A fabric is asked only where the configuration (or KRAKO_URL) says where it is.
${EXIT_CODE_HELP}`;

/** `kora backends`. */
export function addBackends(kora: Command): void {
  withBackend(kora.command("backends"))
    .description("show the backends that are here, what they can do and how well they are")
    .option("--json", "print it as one JSON object")
    .addHelpText("after", BACKENDS_EXAMPLES)
    .exitOverride()
    .action(async (options) => {
      const { backendsCommand } = await import("./backends-command.ts");
      process.exitCode = await backendsCommand(options);
    });
}

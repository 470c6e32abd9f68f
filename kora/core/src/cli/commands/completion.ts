import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";

const COMPLETION_EXAMPLES = `
Examples:
  source <(kora completion bash)             for this shell; needs bash-completion; keep it in ~/.bashrc
  source <(kora completion zsh)              the same, in ~/.zshrc after compinit
  kora completion fish > ~/.config/fish/completions/kora.fish
${EXIT_CODE_HELP}`;

/** What the shell calls when Tab is pressed. */
const ASK = "complete";
const NAME = "completion";

/**
 * `kora completion`, and what its scripts call. Call it last: everything that was added before is completed. What knows the shells is
 * loaded only if `args` ask for it.
 */
export async function addCompletion(kora: Command, args: readonly string[]): Promise<void> {
  if (args[0] === NAME || args[0] === ASK) {
    const [{ default: completed }, { ShellCompDirective: directives }] = await Promise.all([
      import("@bomb.sh/tab/commander"),
      import("@bomb.sh/tab"),
    ]);
    const shell = completed(kora, { completionCommandName: NAME });
    // Where kora knows no names, the shell offers those of files.
    Object.defineProperty(shell, "directive", {
      get: () =>
        shell.completions.length === 0 ? directives.ShellCompDirectiveDefault : directives.ShellCompDirectiveNoFileComp,
      set: () => {},
    });
  } else kora.command(NAME).argument("<shell>", "bash, zsh, fish or powershell");
  kora.commands
    .find((command) => command.name() === NAME)
    ?.description("print a script that completes kora's commands and options in a shell")
    .addHelpText("after", COMPLETION_EXAMPLES)
    .exitOverride();
}

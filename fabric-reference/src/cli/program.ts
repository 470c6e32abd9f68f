import { Command, CommanderError, Option } from "commander";
import { FABRIC } from "../identity.ts";
import { applyConfig, type Configured } from "./config-file.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { collect, wholeNumber, withConfig, withEndpoint, withNode, withOperations } from "./node-options.ts";
import { reportCrash } from "./report-crash.ts";

const EXIT_CODES = `
Exit codes:
  0  done, or stopped and ended in order
  1  what was checked disagrees
  2  the command line or a configuration is wrong, or a file cannot be read or written; nothing was done
  3  the fabric will have nothing of this node: token, version or key
  4  the database cannot be used: away, in use, or of another version
  5  a defect of krako-fabric itself`;

const CONFIGURATION = `
Every option can also stand in krako-fabric.config.json, or in the file that --config names, under the command's name; the command
line wins. Paths there start from the file's folder. Tokens and keys are never in it.
  { "agent": { "url": "https://fabric.example", "id": "cpu-1", "operations": ["@krako/operations", "./mine.js"] },
    "pod": { "id": "pod-1", "modelUrl": "http://localhost:11434/v1", "model": ["llama3.2"] } }
A configuration can name modules that make models from options: "models": [{ "module": "./mine.js", "create": "makeModels", "options": {} }]`;

const START = `
Start with: krako-fabric dev. It prints the address and the tokens to use with it.
${EXIT_CODES}`;

const AGENT_EXAMPLES = `
Examples:
  krako-fabric agent --url http://127.0.0.1:7070 --id cpu-1 --token-file cpu-1.token
  krako-fabric agent --url https://fabric.example --id cpu-2 --operations @krako/operations --operations ./mine.js
The token comes from the fabric: krako-fabric token create --role node --owner cpu-1
Ctrl-C (or SIGTERM) takes nothing new, finishes or hands back what runs, and ends; a second one ends at once.
${CONFIGURATION}
${EXIT_CODES}`;

const POD_EXAMPLES = `
Examples:
  krako-fabric pod --url http://127.0.0.1:7070 --id pod-1 --model-url http://localhost:11434/v1 --model llama3.2
  krako-fabric pod --url https://fabric.example --id pod-2 --model-url https://api.example/v1 \\
      --model small=fast-1 --model large=deep-1 --model-key-env API_KEY
${CONFIGURATION}
${EXIT_CODES}`;

const TOKEN_EXAMPLES = `
Examples:
  krako-fabric token create --role tenant --owner acme --database postgres://fabric@db/fabric
  krako-fabric token create --role node --owner 'cpu-*' --days 30      for every node whose id begins so
  krako-fabric token list
  krako-fabric token revoke 3f9a1c2b7d04`;

const SERVE_EXAMPLES = `
Examples:
  krako-fabric serve --database postgres://fabric@db/fabric --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem
  krako-fabric serve --database ./fabric.db                              one process alone, on this machine
Any number of processes serve one PostgreSQL; they take over what another one leaves behind.
${CONFIGURATION}
${EXIT_CODES}`;

const DEV_EXAMPLES = `
Examples:
  krako-fabric dev
  krako-fabric dev --operations @krako/operations --operations ./mine.js
  krako-fabric dev --model-url http://localhost:11434/v1 --model llama3.2
Data, keys and tokens stay in the data folder; delete it to start anew.
${CONFIGURATION}
${EXIT_CODES}`;

/** Runs one command line; the process's exit code says how it ended. Each command loads its own code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (krako-fabric token list | head) ends nothing.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.success : EXIT.usage;
    else process.exitCode = reportCrash(error);
  }
}

function program(): Command {
  const fabric = new Command("krako-fabric")
    .description("The reference fabric: executes task graphs on many machines.")
    .version(FABRIC.version, "-V, --version", "print the version")
    .showHelpAfterError("Run krako-fabric --help, or krako-fabric <command> --help, for what is possible.")
    .configureHelp({ sortOptions: false })
    .addHelpText("after", START)
    .exitOverride();
  addDev(fabric);
  addServe(fabric);
  addAgent(fabric);
  addPod(fabric);
  addToken(fabric);
  addMigrate(fabric);
  addBackup(fabric);
  addCredit(fabric);
  addLog(fabric);
  return fabric;
}

/** What a command does with its options, read from the command line and from the configuration. */
type Perform = (options: never, configured: Configured) => Promise<ExitCode>;

/** Commands that stay and do something for others. */
const TRACED: ReadonlySet<string> = new Set(["serve", "dev", "agent", "pod"]);

async function traceCommand(name: string, { folder }: Configured): Promise<(() => Promise<void>) | null> {
  if (!Object.keys(process.env).some((variable) => variable.startsWith("OTEL_"))) return null;
  const { startTracing } = await import("./start-tracing.ts");
  return await startTracing(name, folder, process.env);
}

/** Runs a command with its configuration; its code is loaded only now. */
function perform(command: Command, load: () => Promise<Perform>): void {
  command.exitOverride().action(async () => {
    const configured = applyConfig(command, process.cwd());
    const stopTracing = TRACED.has(command.name()) ? await traceCommand(command.name(), configured) : null;
    try {
      const run = await load();
      process.exitCode = await run(command.opts() as never, configured);
    } finally {
      await stopTracing?.();
    }
  });
}

function addAgent(fabric: Command): void {
  const command = withOperations(withNode(fabric.command("agent"), 64))
    .description("run a CPU node: operations and small models")
    .addHelpText("after", AGENT_EXAMPLES);
  perform(command, async () => (await import("./commands/node-command.ts")).agentCommand);
}

function addPod(fabric: Command): void {
  const command = withEndpoint(withNode(fabric.command("pod"), 8))
    .description("run an LLM pod over an OpenAI-compatible endpoint")
    .addHelpText("after", POD_EXAMPLES);
  perform(command, async () => (await import("./commands/node-command.ts")).podCommand);
}

function addServe(fabric: Command): void {
  const command = withServing(withDatabase(withConfig(fabric.command("serve"))))
    .description("serve the API, keep sessions and schedule work; any number of processes over one PostgreSQL")
    .option("--host <address>", "where to listen; outside this machine only with TLS or behind a proxy", "127.0.0.1")
    .option("--tls-cert <file>", "certificate, PEM")
    .option("--tls-key <file>", "its key, PEM")
    .option("--behind-proxy", "a proxy in front ends TLS")
    .option(
      "--zone <zone=nodes>",
      "which nodes may be in a trust zone, such as own=cpu-*,pod-1; may be repeated",
      collect,
    )
    .option("--allow-origin <origin>", "whose pages may ask, such as https://app.example; may be repeated", collect)
    .addHelpText("after", SERVE_EXAMPLES);
  perform(command, async () => (await import("./commands/serve-command.ts")).serveCommand);
}

function addDev(fabric: Command): void {
  const command = withServing(withEndpoint(withOperations(withConfig(fabric.command("dev")))))
    .description("run a whole fabric in this process, with one CPU node")
    .option("--data <folder>", "where its data is kept", ".krako-fabric")
    .option("--concurrency <n>", "most attempts at once, 1 to 10000", wholeNumber("--concurrency", 1, 10_000), 64)
    .option("--models <module>", 'a module that exports model adapters as "models"; may be repeated', collect)
    .option("--json", "print address and tokens as one JSON object")
    .addHelpText("after", DEV_EXAMPLES);
  perform(command, async () => (await import("./commands/dev-command.ts")).devCommand);
}

function withServing(command: Command): Command {
  return command
    .option("--port <n>", "the port; 0 takes any that is free", wholeNumber("--port", 0, 65_535), 7_070)
    .option("--region <region>", "where it is", "local")
    .option(
      "--price-list <file>",
      "prices as JSON, or several with the times from which they hold; with them the fabric enforces max_cost_usd; may be repeated",
      collect,
    )
    .option(
      "--drain <seconds>",
      "how long requests may finish when it is stopped",
      wholeNumber("--drain", 0, 3_600),
      10,
    )
    .option(
      "--scale-agents <n>",
      "start and stop up to so many CPU nodes on this machine as they are needed; their options are those of agent in the configuration",
      wholeNumber("--scale-agents", 1, 64),
    )
    .option(
      "--scale-agents-min <n>",
      "how many of them run at least (default: serve 1, dev 0)",
      wholeNumber("--scale-agents-min", 0, 64),
    )
    .option("--scale-prefix <name>", "their ids begin with it; another one for each process (default: auto)")
    .option("--scale-url <url>", "where they reach the fabric (default: at this process)");
}

function withDatabase(command: Command): Command {
  return command.option(
    "--database <address>",
    "postgres://… or the path of a SQLite file (default: KRAKO_FABRIC_DATABASE)",
  );
}

function addMigrate(fabric: Command): void {
  const command = withDatabase(withConfig(fabric.command("migrate"))).description("bring the database up to date");
  perform(command, async () => (await import("./commands/migrate-command.ts")).migrateCommand);
}

function addBackup(fabric: Command): void {
  const command = withDatabase(withConfig(fabric.command("backup")))
    .argument("<file>", "a new file")
    .description("copy an SQLite database, also while it is served");
  perform(command, async () => {
    const { backupCommand } = await import("./commands/backup-command.ts");
    return (options) => backupCommand(command.args[0] ?? "", options);
  });
}

function addToken(fabric: Command): void {
  const token = fabric
    .command("token")
    .description("make, list and revoke tokens")
    .configureHelp({ sortOptions: false })
    .addHelpText("after", TOKEN_EXAMPLES)
    .exitOverride();
  const create = withDatabase(withConfig(token.command("create")))
    .description("make a token and print it, this once")
    .addOption(
      new Option("--role <role>", "what it may do").choices(["tenant", "node", "operator"]).makeOptionMandatory(),
    )
    .requiredOption("--owner <id>", "whom it acts for: a tenant, a node (or the beginning of ids and a *), an operator")
    .option("--days <n>", "days until it runs out (default: never)", wholeNumber("--days", 1, 36_500));
  perform(create, async () => (await import("./commands/token-command.ts")).createTokenCommand);
  const list = withDatabase(withConfig(token.command("list"))).description("list the tokens, never themselves");
  perform(list, async () => (await import("./commands/token-command.ts")).listTokensCommand);
  const revoke = withDatabase(withConfig(token.command("revoke")))
    .argument("<token>", "the token, or its id as list shows it")
    .description("revoke a token");
  perform(revoke, async () => {
    const { revokeTokenCommand } = await import("./commands/token-command.ts");
    return (options) => revokeTokenCommand(revoke.args[0] ?? "", options);
  });
}

function addLog(fabric: Command): void {
  const audit = withDatabase(withConfig(fabric.command("audit")))
    .description("find every disagreement between log, ledger, wallets and usage")
    .option("--json", "print the findings as one JSON object");
  perform(audit, async () => (await import("./commands/log-command.ts")).auditCommand);
  const exported = withDatabase(withConfig(fabric.command("export")))
    .description("write the whole log as lines of JSON, for replay; it holds inputs and outputs")
    .option("--region <region>", "where the fabric is, as it was served")
    .option("--out <file>", "a new file (default: standard output)");
  perform(exported, async () => (await import("./commands/log-command.ts")).exportCommand);
  const replay = withDatabase(withConfig(fabric.command("replay")))
    .argument("<file>", "an exported log")
    .description("rebuild ledger, wallets, trust and sessions from a log; with --database, compare them with it")
    .option("--state", "print everything that follows from the log, the same bytes for the same log");
  perform(replay, async () => {
    const { replayCommand } = await import("./commands/log-command.ts");
    return (options) => replayCommand(replay.args[0] ?? "", options);
  });
}

function addCredit(fabric: Command): void {
  const credit = withDatabase(withConfig(fabric.command("credit")))
    .argument("<tenant>", "the tenant")
    .argument("[amount]", "US dollars with six fraction digits, such as 25.000000")
    .description("add credit to a tenant's wallet, or say whether its models need credit")
    .option("--id <uuid>", "the credit's id; the same again adds nothing (default: a new one)")
    .option("--prepaid", "from now on its models are called on credit only")
    .option("--no-prepaid", "from now on they are called with or without");
  perform(credit, async () => {
    const { creditCommand } = await import("./commands/credit-command.ts");
    return (options) => creditCommand(credit.args[0] ?? "", credit.args[1], options);
  });
}

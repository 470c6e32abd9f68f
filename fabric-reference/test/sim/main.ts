import { parseArgs } from "node:util";
import { type Counts, FAULT_POINTS, noCounts } from "./fault-points.ts";
import { noChecks, WORLD_INVARIANTS } from "./invariants.ts";
import { type Outcome, simulate } from "./simulate.ts";

const USAGE = `Usage: npm run sim -- [--seeds N] [--from S] [--seed X] [--verbose] [--json]

Runs the fabric in simulated worlds in which things go wrong, and checks what is promised whatever does.

  --seeds N    how many worlds (default: 200)
  --from S     seed of the first (default: 1)
  --seed X     only this world
  --verbose    tell what happens in it
  --json       one line of JSON at the end instead of tables

Ctrl-C ends after the world under way and tells what the others came to; exit code 130.
`;

/** Violations of one world that are told: what follows from the first ones tells little. */
const SHOWN = 3;

/** As a shell says it of a program that Ctrl-C ended. */
const STOPPED = 130;

/** A line about the progress is written after so many worlds. */
const WORLDS_PER_LINE = 50;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "200" },
      from: { type: "string", default: "1" },
      seed: { type: "string" },
      verbose: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const first = wholeNumber("--from", values.seed ?? values.from);
  const count = values.seed === undefined ? wholeNumber("--seeds", values.seeds) : 1;
  const begun = performance.now();
  let isStopped = false;
  process.once("SIGINT", () => {
    isStopped = true;
  });
  let worlds = 0;
  const total: Totals = { faults: noCounts(), checks: noChecks(), sessions: 0, events: 0, lasted: 0, failed: [] };
  for (let seed = first; seed < first + count && !isStopped; seed += 1) {
    const outcome = await simulate(seed, values.verbose ? tell : undefined);
    worlds += 1;
    add(total, outcome);
    if (values.verbose) process.stdout.write(`digest ${outcome.digest}\n`);
    for (const { invariant, message, at } of outcome.violations.slice(0, SHOWN))
      process.stderr.write(`seed ${seed}, after ${(at / 1_000).toFixed(3)} s: ${invariant}: ${message}\n`);
    if (outcome.violations.length > 0)
      process.stderr.write(`  To see it again: npm run sim -- --seed ${seed} --verbose\n`);
    if (!values.json && count > 1 && worlds % WORLDS_PER_LINE === 0)
      process.stderr.write(`${worlds} of ${count} worlds, ${total.failed.length} failed\n`);
  }
  const seconds = (performance.now() - begun) / 1_000;
  process.stdout.write(
    values.json ? `${JSON.stringify({ worlds, seconds, ...total })}\n` : tables(total, worlds, seconds),
  );
  if (worlds < count) {
    process.stderr.write(`Stopped. Go on with --from ${first + worlds} --seeds ${count - worlds}.\n`);
    return STOPPED;
  }
  return total.failed.length === 0 ? 0 : 1;
}

interface Totals {
  readonly faults: Record<keyof Counts, number>;
  readonly checks: ReturnType<typeof noChecks>;
  sessions: number;
  events: number;
  /** Simulated milliseconds. */
  lasted: number;
  readonly failed: number[];
}

function add(total: Totals, outcome: Outcome): void {
  for (const point of FAULT_POINTS) total.faults[point] += outcome.faults[point];
  for (const name of WORLD_INVARIANTS) total.checks[name] += outcome.checks[name];
  total.sessions += outcome.sessions;
  total.events += outcome.events;
  total.lasted += outcome.lasted;
  if (outcome.violations.length > 0) total.failed.push(outcome.seed);
}

function tables({ faults, checks, sessions, events, lasted, failed }: Totals, worlds: number, seconds: number): string {
  const rows = (title: string, entries: [string, number][]): string =>
    `${title}\n${entries.map(([name, n]) => `  ${name.padEnd(40)}${String(n).padStart(12)}`).join("\n")}\n`;
  return (
    rows("What went wrong, and how often", Object.entries(faults)) +
    rows("What was checked, and how often", Object.entries(checks)) +
    `${worlds} worlds, ${sessions} sessions, ${events} events, ${Math.round(lasted / 1_000)} simulated seconds in ${seconds.toFixed(1)} s\n` +
    (failed.length === 0 ? "Everything held.\n" : `Failed: seeds ${failed.join(", ")}\n`)
  );
}

function tell(at: number, what: string): void {
  process.stdout.write(`${(at / 1_000).toFixed(3).padStart(9)}  ${what}\n`);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`${name} is ${text}; a whole number is expected.`);
}

process.exitCode = await main();

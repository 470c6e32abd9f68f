// npm run bench:fabric [-- --json] [--only GROUP,…] [--rounds N] [--postgres URL]
import { parseArgs, styleText } from "node:util";
import { type Aim, type FabricFigure, type FabricGroup, isMet } from "./fabric-figure.ts";
import { FABRIC_GROUPS } from "./figures/all.ts";
import { Servers } from "./servers.ts";

const HELP = `Measures the fabric as its users run it: processes over loopback, a PostgreSQL that is started for it, peers in the same run and in turn.

  npm run bench:fabric                            every figure as a table, progress on standard error (about four minutes)
  npm run bench:fabric -- --json                  one JSON object a line: id, value, unit, beside, command, aim, met, low, high, rounds
  npm run bench:fabric -- --only postgres,two     some groups: ${FABRIC_GROUPS.map((group) => group.name).join(", ")}
  npm run bench:fabric -- --rounds 3              fewer rounds than the usual 7
  npm run bench:fabric -- --postgres URL          on this PostgreSQL instead; it makes databases there and leaves them

BENCH_PROFILE=folder writes CPU profiles of the fabric's processes. Ends with 1 if a figure misses its aim.`;

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string", default: "7" },
    postgres: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(options.rounds);
const wanted = options.only?.split(",");
const groups = FABRIC_GROUPS.filter((group) => wanted === undefined || wanted.includes(group.name));
const known = wanted === undefined || groups.length === wanted.length;

if (options.help) console.log(HELP);
else if (!Number.isInteger(rounds) || rounds < 1 || !known) {
  console.error(HELP);
  process.exitCode = 2;
} else await measureAll();

async function measureAll(): Promise<void> {
  const servers = new Servers(options.postgres);
  // An exit in order: whatever runs for the benchmark ends with it.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  try {
    for (const group of groups) await measureGroup(group, servers);
  } finally {
    await servers.stop();
  }
}

async function measureGroup(group: FabricGroup, servers: Servers): Promise<void> {
  progress(`${group.name}: ${group.says}`);
  for (const figure of await group.measure({ servers, rounds, progress })) {
    const aim = group.aims[figure.id] ?? null;
    const met = aim === null || figure.value === null ? null : isMet(figure.value, aim);
    if (met === false) process.exitCode = 1;
    const command = `npm run bench:fabric -- --only ${group.name} --rounds ${rounds}`;
    console.log(options.json ? JSON.stringify({ ...figure, command, aim, met }) : row(figure, aim, met));
  }
}

function row(figure: FabricFigure, aim: Aim | null, met: boolean | null): string {
  const { id, value, unit, low, high, beside, reason } = figure;
  if (value === null) return `  ${id.padEnd(30)} not measured: ${reason}`;
  const verdict = met === null ? " " : met ? styleText("green", "✓") : styleText("red", "✗");
  const aimed = aim === null ? "" : "atLeast" in aim ? `aim ≥ ${aim.atLeast}` : `aim ≤ ${aim.atMost}`;
  const others = beside.map((other) => `${other.name}: ${number(other.value)} ${other.unit}`).join("; ");
  const range = `${number(low)} … ${number(high)}`;
  return `${verdict} ${id.padEnd(30)} ${number(value).padStart(9)} ${unit.padEnd(8)} ${aimed.padEnd(12)} ${range.padEnd(18)} ${others}`;
}

function number(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(2);
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

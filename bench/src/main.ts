// npm run bench [-- --json] [--only GROUP,…] [--rounds N] [--peers]
import { parseArgs, styleText } from "node:util";
import type { FigureGroup, Measured } from "./figure.ts";
import { FIGURE_GROUPS } from "./figures/all.ts";
import { printPeers } from "./peers.ts";

const HELP = `Measures the suite against floors and peers in the same run; every value is the median of its rounds.

  npm run bench                       every figure as a table, progress on standard error (about ten minutes)
  npm run bench -- --json             one JSON object a line: id, value, unit, floor, command, target, met, low, high, rounds, origin
  npm run bench -- --only executor    some groups: ${FIGURE_GROUPS.map((group) => group.name).join(", ")}
  npm run bench -- --rounds 3         fewer rounds than the usual 7
  npm run bench -- --peers            microseconds a unit of other executors on the same graphs

Ends with 1 if a figure misses its target.`;

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string", default: "7" },
    peers: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(options.rounds);
const wanted = options.only?.split(",");
const groups = FIGURE_GROUPS.filter((group) => wanted === undefined || wanted.includes(group.name));

if (options.help) console.log(HELP);
else if (!Number.isInteger(rounds) || rounds < 1 || groups.length === 0) {
  console.error(HELP);
  process.exitCode = 2;
} else if (options.peers) await printPeers(rounds, progress);
else for (const group of groups) await measureGroup(group);

async function measureGroup(group: FigureGroup): Promise<void> {
  progress(`${group.name}: ${group.says}`);
  for (const measured of await group.measure(rounds, progress)) {
    const least = group.atLeast?.[measured.id];
    const target = least ?? group.targets[measured.id] ?? null;
    const met = target === null ? null : least === undefined ? measured.value <= target : measured.value >= target;
    if (met === false) process.exitCode = 1;
    const command = `npm run bench -- --only ${group.name} --rounds ${rounds}`;
    const aim = target === null ? "" : `aim ${least === undefined ? "≤" : "≥"} ${target}`;
    console.log(
      options.json
        ? JSON.stringify({ origin: "measured", ...measured, command, target, met })
        : row(measured, aim, met),
    );
  }
}

function row({ id, value, unit, floor, low, high }: Measured, aim: string, met: boolean | null): string {
  const verdict = met === null ? " " : met ? styleText("green", "✓") : styleText("red", "✗");
  const range = low === high ? "" : `${number(low)} … ${number(high)}`;
  const against = floor === null ? "" : `${floor.name}: ${number(floor.value)} ${floor.unit}`;
  return `${verdict} ${id.padEnd(32)} ${number(value).padStart(9)} ${unit.padEnd(6)} ${aim.padEnd(14)} ${range.padEnd(20)} ${against}`;
}

function number(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(2);
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

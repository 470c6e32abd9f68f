import { parseArgs } from "node:util";
import { type ChaosReport, runChaos, TAKEOVER_LIMIT_MS } from "./chaos.ts";

const USAGE = `Usage: npm run chaos -- [--kills N] [--seed X] [--engine postgres|sqlite|both]

Runs a fabric of real processes over a real database, kills and stops processes at any moment, and checks that nothing is lost or doubled.

  --kills N    how many processes are killed (default: 40)
  --seed X     decides who, and when (default: 1)
  --engine E   postgres: several processes; sqlite: one (default: both)
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      engine: { type: "string", default: "both" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  const engines = (["postgres", "sqlite"] as const).filter(
    (engine) => values.engine === "both" || values.engine === engine,
  );
  let problems = 0;
  for (const engine of engines) {
    if (interrupted.signal.aborted) break;
    const kills = Math.ceil(Number(values.kills) / engines.length);
    const tell = (what: string): void => void process.stderr.write(`${what}\n`);
    const report = await runChaos({ engine, kills, seed: Number(values.seed), tell, signal: interrupted.signal });
    process.stdout.write(text(engine, report));
    problems += report.problems.length;
  }
  return problems === 0 ? 0 : 1;
}

function text(engine: string, report: ChaosReport): string {
  const { kills, freezes, proxy, runs, returns, units, longestTakeoverMs, machineLateMs, problems } = report;
  const takeover =
    longestTakeoverMs === null
      ? "no other process could take over"
      : `longest time a session was left after its owner's lease: ${longestTakeoverMs} ms (limit ${TAKEOVER_LIMIT_MS}, this machine was late by up to ${machineLateMs})`;
  const fsync = FSYNC[engine === "sqlite" ? (report.isFsyncFailing ? "failed" : "missing") : "elsewhere"];
  return `${engine}
  killed: ${kills.fabrics} fabric processes, ${kills.nodes} nodes; stopped for a while: ${freezes.fabrics} and ${freezes.nodes}
  connections: ${proxy.connections}, ${proxy.cut} cut, ${proxy.duplicated} made twice
  ${fsync}
  ${runs} runs, ${units} units; callers that had given up and came back: ${returns}; ${takeover}
${problems.length === 0 ? "  everything held: every run ended, nothing was lost or doubled\n" : problems.map((problem) => `  PROBLEM ${problem}\n`).join("")}`;
}

const FSYNC = {
  failed: "fsync failed now and then (one call of a hundred)",
  missing: "fsync did not fail: fiu-run is not installed (libfiu; Debian: fiu-utils)",
  elsewhere: "fsync did not fail: that is tried over sqlite",
};

process.exitCode = await main();

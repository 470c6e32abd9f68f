// npm run check [-- NAME…] [-- --list]: runs the checks one after the other and ends with "N passed, N failed".
// Every check runs, also after one has failed; the exit code is 1 when any has.
import { checks } from "./checks.ts";
import { type Check, isTally, tallyOf } from "./finding.ts";

/** More lines of one problem help nobody. */
const SHOWN_LINES = 60;

function shortened(problem: string): string {
  const lines = problem.split("\n");
  const rest = lines.length - SHOWN_LINES;
  const shown = rest > 1 ? [...lines.slice(0, SHOWN_LINES), `and ${rest} more lines`] : lines;
  return shown.join("\n    ");
}

async function outcomeOf(check: Check) {
  try {
    const result = await check.run();
    const looked = isTally(result) ? `${result.passed + result.failed} tests` : `${result.looked} ${result.at}`;
    return { tally: tallyOf(result), looked, note: isTally(result) ? undefined : result.note };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { tally: { passed: 0, failed: 1, problems: [problem] }, looked: "did not finish", note: undefined };
  }
}

const names = process.argv.slice(2);
const chosen = names.length === 0 ? checks : checks.filter((check) => names.includes(check.name));
const unknown = names.filter((name) => name !== "--list" && !checks.some((check) => check.name === name));

if (names.includes("--list")) {
  for (const { name, purpose } of checks) console.log(`${name.padEnd(12)} ${purpose}`);
} else if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(", ")}. \`npm run check -- --list\` names them all.`);
  process.exitCode = 2;
} else {
  const total = { passed: 0, failed: 0 };
  const failed: string[] = [];
  for (const check of chosen) {
    const started = performance.now();
    const { tally, looked, note } = await outcomeOf(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    total.passed += tally.passed;
    total.failed += tally.failed;
    console.log(`${tally.failed === 0 ? "ok    " : "FAILED"} ${check.name}: ${looked}, ${seconds} s`);
    if (note !== undefined) console.log(`       ${note}`);
    for (const problem of tally.problems) console.log(`  - ${shortened(problem)}`);
    if (tally.failed > 0) failed.push(check.name);
  }
  if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

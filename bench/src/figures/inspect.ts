import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FigureGroup, Measured } from "../figure.ts";
import { median } from "../median.ts";
import { ROOT } from "../run-node.ts";

const execute = promisify(execFile);

const REQUESTS = 40_000;

/** Made-up requests, numbered so that no two are alike, with the playbooks they are for. */
interface Kind {
  readonly id: string;
  readonly playbooks: readonly string[];
  readonly requests: readonly ((n: number) => object)[];
}
const WORDS =
  "I have tried to reach somebody three times already, and nobody could tell me anything about it. Thank you for looking into this.";

/** Rules that run in time linear in the text: a third of the requests is decided by words, a third is not, a third needs nothing. */
const RULES: Kind = {
  id: "kora.inspect_per_s",
  playbooks: ["newsletter", "support-triage"],
  requests: [
    (n) => ({ text: `Hello, where is my parcel ${n}? The tracking page shows nothing since Monday. ${WORDS}` }),
    (n) => ({ text: `I was charged twice for order ${n}, and I cannot log in to see why. ${WORDS}` }),
    (n) => ({ text: `Our newsletter ${n} is here. View in browser. Unsubscribe at any time. ${WORDS}` }),
  ],
};
/** Operations that declare no bound, and so run where they can be stopped: CEL and extraction by patterns. */
const IN_WORKERS: Kind = {
  id: "kora.inspect_workers_per_s",
  playbooks: ["invoice-total", "order-approval"],
  requests: [
    (n) => ({ order: { total: n % 1_000, country: "DE" }, customer: { returning: n % 2 === 0 } }),
    (n) => ({ text: `Invoice no. ${n} of 3 May. Amount due: EUR 19.90, until 17 May. ${WORDS}` }),
  ],
};

/** What `kora inspect` does in a second, from the first line it reads to the last count, where only rules run. */
export const inspect: FigureGroup = {
  name: "inspect",
  says: "requests a second that `kora inspect` reads, matches, fills into graphs and runs the rules of; made-up requests, measured time",
  targets: { "kora.inspect_workers_per_s": null },
  atLeast: { "kora.inspect_per_s": 5_000 },
  async measure(rounds, progress) {
    const folder = await mkdtemp(join(tmpdir(), "krako-inspect-"));
    try {
      return [await rateOf(RULES, folder, rounds, progress), await rateOf(IN_WORKERS, folder, rounds, progress)];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function rateOf(
  { id, playbooks, requests }: Kind,
  folder: string,
  rounds: number,
  progress: (line: string) => void,
): Promise<Measured> {
  const file = join(folder, `${id}.jsonl`);
  const lines = Array.from({ length: REQUESTS }, (_, n) => JSON.stringify(requests[n % requests.length]?.(n)));
  await writeFile(file, `${lines.join("\n")}\n`);
  const rates: number[] = [];
  const parsing: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const began = performance.now();
    for (const line of lines) JSON.parse(line);
    parsing.push(REQUESTS / ((performance.now() - began) / 1_000));
    rates.push(REQUESTS / (await secondsOf(file, playbooks)));
    progress(`${id}, round ${round}/${rounds}: ${Math.round(rates.at(-1) ?? 0)} requests a second`);
  }
  const floor = { name: "JSON.parse", value: median(parsing), unit: "1/s" };
  return { id, value: median(rates), unit: "1/s", floor, low: Math.min(...rates), high: Math.max(...rates), rounds };
}

async function secondsOf(file: string, names: readonly string[]): Promise<number> {
  const main = join(ROOT, "kora/core/src/cli/main.ts");
  const playbooks = names.flatMap((name) => ["--playbook", `examples/playbooks/playbooks/${name}.yaml`]);
  const args = ["--conditions=@krako/source", main, "inspect", file, ...playbooks, "--json"];
  const { stdout } = await execute(process.execPath, args, { cwd: ROOT });
  const { requests, needs, seconds } = JSON.parse(stdout) as {
    readonly requests: number;
    readonly needs: Readonly<Record<string, number>>;
    readonly seconds: number;
  };
  if (requests !== REQUESTS || (needs["no_model"] ?? 0) + (needs["llm"] ?? 0) !== REQUESTS)
    throw new Error(`The inspection went wrong: ${stdout}`);
  return seconds;
}

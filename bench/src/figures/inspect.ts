import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FigureGroup } from "../figure.ts";
import { median } from "../median.ts";
import { ROOT } from "../run-node.ts";

const execute = promisify(execFile);

const REQUESTS = 40_000;
const PLAYBOOKS = ["newsletter", "order-approval", "support-triage"];

/** Made up, so that a third is decided by rules, a third is not, and a third has no text. Numbers keep them apart. */
const KINDS: readonly ((n: number) => object)[] = [
  (n) => ({ id: n, text: `Hello, where is my parcel ${n}? The tracking page shows nothing since Monday. ${WORDS}` }),
  (n) => ({ id: n, text: `I was charged twice for order ${n}, and I cannot log in to see why. ${WORDS}` }),
  (n) => ({ id: n, order: { total: n % 1_000, country: "DE" }, customer: { returning: n % 2 === 0 } }),
];
const WORDS =
  "I have tried to reach somebody three times already, and nobody could tell me anything about it. Thank you for looking into this.";

/** What `kora inspect` does in a second, from the first line it reads to the last count, where only rules run. */
export const inspect: FigureGroup = {
  name: "inspect",
  says: "requests a second that `kora inspect` reads, matches, fills into graphs and runs the rules of; made-up requests, measured time",
  targets: {},
  atLeast: { "kora.inspect_per_s": 5_000 },
  async measure(rounds, progress) {
    const folder = await mkdtemp(join(tmpdir(), "krako-inspect-"));
    try {
      const file = join(folder, "requests.jsonl");
      const lines = Array.from({ length: REQUESTS }, (_, n) => JSON.stringify(KINDS[n % KINDS.length]?.(n)));
      await writeFile(file, `${lines.join("\n")}\n`);
      const rates: number[] = [];
      const parsing: number[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const began = performance.now();
        for (const line of lines) JSON.parse(line);
        parsing.push(REQUESTS / ((performance.now() - began) / 1_000));
        rates.push(REQUESTS / (await secondsOf(file)));
        progress(`round ${round}/${rounds}: ${Math.round(rates.at(-1) ?? 0)} requests a second`);
      }
      return [
        {
          id: "kora.inspect_per_s",
          value: median(rates),
          unit: "1/s",
          floor: { name: "JSON.parse", value: median(parsing), unit: "1/s" },
          low: Math.min(...rates),
          high: Math.max(...rates),
          rounds,
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function secondsOf(file: string): Promise<number> {
  const main = join(ROOT, "kora/core/src/cli/main.ts");
  const playbooks = PLAYBOOKS.flatMap((name) => ["--playbook", `examples/playbooks/playbooks/${name}.yaml`]);
  const args = ["--conditions=@krako/source", main, "inspect", file, ...playbooks, "--json"];
  const { stdout } = await execute(process.execPath, args, { cwd: ROOT });
  const { requests, needs, seconds } = JSON.parse(stdout) as {
    readonly requests: number;
    readonly needs: Readonly<Record<string, number>>;
    readonly seconds: number;
  };
  if (requests !== REQUESTS || needs["no_model"] === 0 || needs["llm"] === 0 || needs["failed"] !== 0)
    throw new Error(`The inspection went wrong: ${stdout}`);
  return seconds;
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FigureGroup, Measured } from "../figure.ts";
import { ROOT } from "../run-node.ts";

const execute = promisify(execFile);
const WORKLOAD = "examples/mail-triage/workload.yaml";

/** What `kora bench` says of one figure. */
interface ToldFigure {
  readonly id: string;
  readonly value: number | null;
  readonly origin: "measured" | "simulated";
}

/** What rules save on real mail, on messages that nothing was learnt from. */
export const mail: FigureGroup = {
  name: "mail",
  says: "share of a small model's calls that rules avoid on held-out mail, and how many points their answers are under its own",
  targets: { "kora.mail.accuracy_delta": 1 },
  atLeast: { "kora.mail.avoided": 0.8 },
  async measure(_, progress) {
    const main = join(ROOT, "kora/core/src/cli/main.ts");
    const { stdout } = await execute(
      process.execPath,
      ["--conditions=@krako/source", main, "bench", WORKLOAD, "--json"],
      { cwd: ROOT, maxBuffer: 1 << 26 },
    );
    const { reports } = JSON.parse(stdout) as { reports: readonly { figures: readonly ToldFigure[] }[] };
    const told = (id: string): ToldFigure => {
      const figure = reports[0]?.figures.find((each) => each.id === id);
      if (figure === undefined) throw new Error(`kora bench says nothing of ${id}`);
      return figure;
    };
    const decided = told("decided");
    progress(`${decided.value} of ${told("cases").value} held-out messages were decided by rules`);
    const model = {
      name: "the small model on the same",
      value: told("decided.model_accuracy").value ?? 0,
      unit: "share",
    };
    return [
      figureOf("kora.mail.avoided", told("model_calls_avoided"), "share", null),
      figureOf("kora.mail.accuracy_delta", told("accuracy_delta"), "points", model),
    ];
  },
};

/** The same messages give the same answers: one measurement is all of them. */
function figureOf(id: string, { value, origin }: ToldFigure, unit: string, floor: Measured["floor"]): Measured {
  const known = value ?? Number.NaN;
  return { id, value: known, unit, floor, low: known, high: known, rounds: 1, origin };
}

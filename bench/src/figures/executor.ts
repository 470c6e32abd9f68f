import type { FigureGroup, Measured } from "../figure.ts";
import { median } from "../median.ts";
import { measureInProcess } from "../run-node.ts";

interface Cell {
  readonly us_per_unit: number;
}

const WORKLOADS = ["dag1k", "dag10k", "many8"] as const;
const FLOOR = "floor-feature";
const CONTENDERS = [FLOOR, "backend-local", "backend-local-fresh"] as const;

/** Microseconds a unit of one contender on one workload, by round. */
type Times = Map<string, number[]>;

/** What running a graph costs, against a bare executor on the same graphs, the two in turn, each in a process of its own. */
export const executor: FigureGroup = {
  name: "executor",
  says: "microseconds a unit of the local backend over those of a bare executor that only validates, records and emits",
  targets: {
    "local.dag1k.ratio_floor": 5,
    "local.dag10k.ratio_floor": 5,
    "local.dag10k.growth": 1.3,
    "local.many8.ratio_floor": 6,
    "local.dag1k.fresh_ratio_floor": null,
    "local.dag10k.fresh_ratio_floor": null,
    "local.many8.fresh_ratio_floor": null,
  },
  async measure(rounds, progress) {
    const times: Times = new Map();
    for (let round = 1; round <= rounds; round += 1)
      for (const workload of WORKLOADS)
        for (const contender of CONTENDERS) {
          const { us_per_unit } = await measureInProcess<Cell>("./cell.ts", [contender, workload]);
          const key = `${contender} ${workload}`;
          times.set(key, [...(times.get(key) ?? []), us_per_unit]);
          progress(`round ${round}/${rounds} ${workload} ${contender}: ${us_per_unit.toFixed(2)} µs a unit`);
        }
    return [
      ...WORKLOADS.map((workload) => ratio(times, "backend-local", workload, `local.${workload}.ratio_floor`)),
      growth(times),
      ...WORKLOADS.map((workload) =>
        ratio(times, "backend-local-fresh", workload, `local.${workload}.fresh_ratio_floor`),
      ),
    ];
  },
};

function timesOf(times: Times, contender: string, workload: string): readonly number[] {
  return times.get(`${contender} ${workload}`) ?? [];
}

function ratio(times: Times, contender: string, workload: string, id: string): Measured {
  const floors = timesOf(times, FLOOR, workload);
  const ratios = timesOf(times, contender, workload).map((time, round) => time / (floors[round] as number));
  return summary(id, ratios, { name: FLOOR, value: median(floors), unit: "µs a unit" });
}

/** How much dearer a unit is among 10,000 than among 1,000, over how much dearer it is for the floor. */
function growth(times: Times): Measured {
  const growths = (contender: string): number[] =>
    timesOf(times, contender, "dag10k").map(
      (time, round) => time / (timesOf(times, contender, "dag1k")[round] as number),
    );
  const floors = growths(FLOOR);
  const ratios = growths("backend-local").map((own, round) => own / (floors[round] as number));
  return summary("local.dag10k.growth", ratios, { name: `${FLOOR} growth`, value: median(floors), unit: "ratio" });
}

function summary(id: string, ratios: readonly number[], floor: Measured["floor"]): Measured {
  return {
    id,
    value: median(ratios),
    unit: "ratio",
    floor,
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    rounds: ratios.length,
  };
}

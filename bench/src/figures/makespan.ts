import type { FigureGroup } from "../figure.ts";
import { median } from "../median.ts";
import { measureInProcess } from "../run-node.ts";

interface MakespanCell {
  readonly makespan_ms: number;
  readonly ideal_ms: number;
}

/** How well slots are kept busy: units that only wait, against the least number of waits one after another that the graph allows. */
export const makespan: FigureGroup = {
  name: "makespan",
  says: "time of 2,000 dependent units that each wait 1 ms, 64 at once, over the ideal: as many bare waits as the longest schedule has",
  targets: { "local.makespan_ratio": 1.15 },
  async measure(rounds, progress) {
    const cells: MakespanCell[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const cell = await measureInProcess<MakespanCell>("./makespan-cell.ts");
      cells.push(cell);
      progress(`round ${round}/${rounds}: ${cell.makespan_ms.toFixed(1)} ms, ideal ${cell.ideal_ms.toFixed(1)} ms`);
    }
    const ratios = cells.map((cell) => cell.makespan_ms / cell.ideal_ms);
    return [
      {
        id: "local.makespan_ratio",
        value: median(ratios),
        unit: "ratio",
        floor: { name: "bare waits one after another", value: median(cells.map((cell) => cell.ideal_ms)), unit: "ms" },
        low: Math.min(...ratios),
        high: Math.max(...ratios),
        rounds,
      },
    ];
  },
};

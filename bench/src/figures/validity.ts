import type { FigureGroup } from "../figure.ts";
import { median } from "../median.ts";
import { measureInProcess } from "../run-node.ts";

interface ValidityCell {
  readonly check_ms: number;
  readonly parse_ms: number;
}

/** What it costs to be sure of a graph, against what it costs to read it. */
export const validity: FigureGroup = {
  name: "validity",
  says: "full validity of a 1,000-unit graph over its JSON.parse",
  targets: { "rules.validate1k_ratio_parse": 4 },
  async measure(rounds, progress) {
    const cells: ValidityCell[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const cell = await measureInProcess<ValidityCell>("./validity-cell.ts");
      cells.push(cell);
      progress(`round ${round}/${rounds}: check ${cell.check_ms.toFixed(2)} ms, parse ${cell.parse_ms.toFixed(2)} ms`);
    }
    const ratios = cells.map((cell) => cell.check_ms / cell.parse_ms);
    return [
      {
        id: "rules.validate1k_ratio_parse",
        value: median(ratios),
        unit: "ratio",
        floor: { name: "JSON.parse", value: median(cells.map((cell) => cell.parse_ms)), unit: "ms" },
        low: Math.min(...ratios),
        high: Math.max(...ratios),
        rounds,
      },
    ];
  },
};

import type { FigureGroup } from "../figure.ts";
import { median } from "../median.ts";
import { measureInProcess } from "../run-node.ts";

interface BuilderCell {
  readonly build_ms: number;
  readonly govern_ms: number;
  readonly parse_ms: number;
}

/** What it costs to write a graph in code rather than as text. */
export const builder: FigureGroup = {
  name: "builder",
  says: "milliseconds from calls of the typed builder to the TaskGraph of 1,000 units",
  targets: { "kora.builder1k_ms": 20 },
  async measure(rounds, progress) {
    const cells: BuilderCell[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const cell = await measureInProcess<BuilderCell>("./builder-cell.ts");
      cells.push(cell);
      progress(
        `round ${round}/${rounds}: build ${cell.build_ms.toFixed(2)} ms, then govern ${cell.govern_ms.toFixed(2)} ms, parse ${cell.parse_ms.toFixed(2)} ms`,
      );
    }
    const times = cells.map((cell) => cell.build_ms);
    return [
      {
        id: "kora.builder1k_ms",
        value: median(times),
        unit: "ms",
        floor: { name: "JSON.parse", value: median(cells.map((cell) => cell.parse_ms)), unit: "ms" },
        low: Math.min(...times),
        high: Math.max(...times),
        rounds,
      },
    ];
  },
};

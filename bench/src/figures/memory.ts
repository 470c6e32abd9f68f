import type { FigureGroup } from "../figure.ts";
import { median } from "../median.ts";
import { measureInProcess } from "../run-node.ts";

interface HeapCell {
  readonly bytes_per_unit: number;
  readonly graph_bytes_per_unit: number;
}

/** What a run leaves on the heap while its result is held: plan, session, outputs and telemetry. */
export const memory: FigureGroup = {
  name: "memory",
  says: "heap bytes a unit that a result of 10,000 units holds, the graph itself apart",
  targets: { "local.heap_bytes_per_unit": 4_000 },
  async measure(rounds, progress) {
    const cells: HeapCell[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const cell = await measureInProcess<HeapCell>("./heap-cell.ts");
      cells.push(cell);
      progress(`round ${round}/${rounds}: ${Math.round(cell.bytes_per_unit)} bytes a unit`);
    }
    const bytes = cells.map((cell) => cell.bytes_per_unit);
    return [
      {
        id: "local.heap_bytes_per_unit",
        value: median(bytes),
        unit: "bytes",
        floor: {
          name: "the graph itself",
          value: median(cells.map((cell) => cell.graph_bytes_per_unit)),
          unit: "bytes a unit",
        },
        low: Math.min(...bytes),
        high: Math.max(...bytes),
        rounds,
      },
    ];
  },
};

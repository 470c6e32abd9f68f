import { CONTENDERS } from "./contenders/all.ts";
import { median } from "./median.ts";
import { measureInProcess } from "./run-node.ts";
import { WORKLOADS } from "./workloads.ts";

/** Prints what each executor costs on each workload, in microseconds a unit: medians of rounds taken in turn. */
export async function printPeers(rounds: number, progress: (line: string) => void): Promise<void> {
  const names = Object.keys(CONTENDERS);
  const workloads = Object.keys(WORKLOADS);
  const times = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round += 1)
    for (const workload of workloads)
      for (const name of names) {
        const { us_per_unit } = await measureInProcess<{ us_per_unit: number }>("./cell.ts", [name, workload]);
        const key = `${name} ${workload}`;
        times.set(key, [...(times.get(key) ?? []), us_per_unit]);
        progress(`round ${round}/${rounds} ${workload} ${name}: ${us_per_unit.toFixed(2)} µs a unit`);
      }
  console.log(`${"µs a unit".padEnd(22)}${workloads.map((workload) => workload.padStart(10)).join("")}`);
  for (const name of names)
    console.log(
      name.padEnd(22) +
        workloads
          .map((workload) =>
            median(times.get(`${name} ${workload}`) ?? [])
              .toFixed(2)
              .padStart(10),
          )
          .join(""),
    );
}

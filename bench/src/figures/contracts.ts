import { rolldown } from "rolldown";
import type { FigureGroup, Measured } from "../figure.ts";
import { ROOT } from "../run-node.ts";

/** What it costs an application to import from the contract, in minified bytes. */
export const contracts: FigureGroup = {
  name: "contracts",
  says: "minified bytes that one small validator, and types alone, add to a bundle",
  targets: { "contracts.small_import_bytes": 12_000, "contracts.types_import_bytes": 0 },
  async measure() {
    const empty = await bundledBytes("export const value = 1;");
    const small = await bundledBytes('export { isExecutionContext } from "@krako/contracts/validators";');
    const types = await bundledBytes(
      'import type { TaskGraph } from "@krako/contracts"; export const value = 1; export type Graph = TaskGraph;',
    );
    return [exact("contracts.small_import_bytes", small), exact("contracts.types_import_bytes", types - empty)];
  },
};

/** Sizes are not noisy: one measurement is all of them. */
function exact(id: string, value: number): Measured {
  return { id, value, unit: "bytes", floor: null, low: value, high: value, rounds: 1 };
}

async function bundledBytes(source: string): Promise<number> {
  const entry = `${ROOT}bench/src/virtual-entry.ts`;
  const build = await rolldown({
    input: entry,
    platform: "neutral",
    cwd: ROOT,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? { code: source, moduleType: "ts" } : null),
      },
    ],
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  return output.reduce((sum, chunk) => sum + (chunk.type === "chunk" ? Buffer.byteLength(chunk.code) : 0), 0);
}

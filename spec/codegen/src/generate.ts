/** node src/generate.ts [--check]: derives generated/ from spec/, or says what of it is not what would be derived. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileSpec } from "./compile-spec.ts";
import { derive } from "./derive.ts";
import { difference } from "./difference.ts";

/** What of generated/ is derived; the rest is the package's manifest and prose. */
const DERIVED = ["src", "schemas", "openapi", "requirements.json", "tables.json"];

const root = join(import.meta.dirname, "../../..");
const spec = join(root, "spec");
const generated = join(root, "generated");
const check = process.argv.includes("--check");

const started = performance.now();
const derived = await compileSpec(spec, (compiled) => derive(compiled, spec));
const present = new Map(DERIVED.flatMap(namesIn).map((name) => [name, readFileSync(join(generated, name), "utf8")]));
const { changed, stray } = difference(derived, present);

if (check) {
  for (const name of changed) console.error(`generated/${name} is not what spec/ gives`);
  for (const name of stray) console.error(`generated/${name} is not derived from spec/`);
  if (changed.length + stray.length > 0) {
    console.error("Run `npm run generate` and commit what it writes.");
    process.exitCode = 1;
  }
} else {
  for (const name of changed) {
    mkdirSync(dirname(join(generated, name)), { recursive: true });
    writeFileSync(join(generated, name), derived.get(name) ?? "");
  }
  for (const name of stray) rmSync(join(generated, name));
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const did = check ? ["differ", "stray"] : ["written", "removed"];
console.log(`${derived.size} files derived in ${seconds} s: ${changed.length} ${did[0]}, ${stray.length} ${did[1]}`);

function namesIn(entry: string): string[] {
  const path = join(generated, entry);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [entry];
  return readdirSync(path).flatMap((name) => namesIn(`${entry}/${name}`));
}

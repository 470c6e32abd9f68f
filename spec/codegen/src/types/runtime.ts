/** The few functions that validators need at run time, written by hand in `runtime/` and shipped as derived files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BANNER } from "../text/banner.ts";
import { transpile } from "../text/transpile.ts";

const FOLDER = join(import.meta.dirname, "../../runtime");

export function runtimeFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort()) {
    const { js, dts } = transpile(readFileSync(join(FOLDER, file), "utf8"), file);
    const name = file.replace(/\.ts$/, "");
    if (js.trim() !== "export {};") files.set(`${name}.js`, BANNER + js);
    files.set(`${name}.d.ts`, BANNER + dts);
  }
  return files;
}

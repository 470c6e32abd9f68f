/** Both sets of validators: sealed for what comes in, open for what comes back. */
import { GROWING_UNION } from "../schema/open.ts";
import type { Bundle, Schema } from "../schema/schema.ts";
import { BANNER } from "../text/banner.ts";
import { kebabCase } from "../text/names.ts";
import { compileValidators } from "./compile.ts";
import { homes } from "./homes.ts";
import { isStructured } from "./inline.ts";
import { cutIntoModules } from "./modules.ts";
import type { Wording } from "./tidy.ts";

export function validatorFiles(set: "sealed" | "open", bundle: Bundle, wording: Wording): Map<string, string> {
  const files = new Map<string, string>();
  const compiled = compileValidators(bundle);
  const home = homes(compiled.schemas);
  const modules = cutIntoModules(compiled, wording);
  const index: string[] = [];
  for (const [file, code] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const documents = Object.keys(bundle.$defs).filter((name) => home.get(name) === file);
    const name = kebabCase(file);
    files.set(`${set}/${name}.js`, code);
    files.set(`${set}/${name}.d.ts`, declarations(documents, bundle.$defs, set));
    index.push(`export { ${documents.map((each) => `is${each}`).join(", ")} } from "./${set}/${name}.js";`);
  }
  const name = set === "sealed" ? "index" : "open";
  files.set(`${name}.js`, `${BANNER}${index.join("\n")}\n`);
  files.set(`${name}.d.ts`, `${BANNER}${index.join("\n")}\n`);
  return files;
}

function declarations(documents: readonly string[], defs: Readonly<Record<string, Schema>>, set: string): string {
  const rest = set === "sealed" ? "Unknown fields are refused." : "Unknown fields are kept.";
  const declared = documents.map((name) => {
    const note = isStructured(defs[name] ?? {}) ? ` ${rest}` : "";
    const type = set === "open" && name === GROWING_UNION.name ? `${name} | ${GROWING_UNION.fallback}` : name;
    return `/** Tells whether a value is a {@link ${name}}.${note} */\nexport declare const is${name}: Validate<${type}>;\n`;
  });
  const grows = set === "open" && documents.includes(GROWING_UNION.name);
  return [
    BANNER,
    `import type { ${[...documents, ...(grows ? [GROWING_UNION.fallback] : [])].join(", ")} } from "../../models.js";\n`,
    'import type { Validate } from "../../validate.js";\n\n',
    declared.join("\n"),
  ].join("");
}

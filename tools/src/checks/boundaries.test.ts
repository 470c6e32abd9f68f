import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importViolations } from "./boundaries.ts";

/** The table of ARCHITECTURE.md, written a second time: folder, name, and what it may import. */
const TABLE: readonly (readonly [folder: string, name: string, may: string])[] = [
  ["spec", "spec", "codegen"],
  ["spec/codegen", "codegen", ""],
  ["generated", "contracts", ""],
  ["spec/rules", "rules", "contracts"],
  ["kora/operations", "operations", "contracts rules"],
  ["kora/models", "models", "contracts rules"],
  ["backends/attempts", "attempts", "contracts rules"],
  ["backends/local", "backend-local", "contracts rules attempts"],
  ["backends/krako-client", "backend-client", "contracts rules"],
  ["kora/core", "kora", "contracts rules"],
  ["kora/studio", "studio", "contracts rules kora backend-local"],
  ["fabric-reference", "fabric-reference", "contracts rules attempts"],
  ["conformance", "conformance", "contracts"],
  ["tools", "tools", ""],
  ["bench", "bench", "contracts rules attempts backend-local operations models kora backend-client fabric-reference"],
  ["examples/find-answer", "example-find-answer", ""],
  [
    "examples/local-and-fabric",
    "example-local-and-fabric",
    "contracts backend-local backend-client operations fabric-reference",
  ],
  ["examples/mail-triage", "example-mail-triage", "contracts rules backend-local operations models kora"],
  ["examples/own-operation", "example-own-operation", "rules"],
  ["examples/playbooks", "example-playbooks", "contracts rules backend-local operations kora"],
  ["examples/typed-graph", "example-typed-graph", "kora"],
  ["examples/workloads", "example-workloads", "rules operations models kora"],
];

/** Every way to write an import. */
const FORMS: Readonly<Record<string, (target: string) => string>> = {
  value: (target) => `import { name } from "${target}";\nconsole.log(name);\n`,
  effect: (target) => `import "${target}";\n`,
  type: (target) => `import type { Name } from "${target}";\nexport type Other = Name;\n`,
  inline: (target) => `export type Other = import("${target}").Name;\n`,
  again: (target) => `export * from "${target}";\n`,
  dynamic: (target) => `export const load = () => import("${target}");\n`,
};

let base = "";
let violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[] = [];

function write(path: string, text: string) {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

const fileOf = (folder: string, name: string, way: string, form: string) => `${folder}/src/${name}-${way}-${form}.ts`;
const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule);

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "krako-boundaries-"));
  for (const [folder, name] of TABLE) {
    const exported = { ".": { "@krako/source": "./src/index.ts", default: "./dist/index.js" } };
    write(`${folder}/package.json`, JSON.stringify({ name: `@krako/${name}`, type: "module", exports: exported }));
    write(`${folder}/src/index.ts`, `export const name = "${name}";\nexport type Name = "${name}";\n`);
    mkdirSync(join(base, "node_modules/@krako"), { recursive: true });
    symlinkSync(join(base, folder), join(base, "node_modules/@krako", name));
  }
  for (const [folder] of TABLE) {
    for (const [otherFolder, other] of TABLE.filter(([name]) => name !== folder)) {
      for (const [form, text] of Object.entries(FORMS)) {
        const relativePath = relative(`${folder}/src`, `${otherFolder}/src/index.ts`);
        write(fileOf(folder, other, "named", form), text(`@krako/${other}`));
        write(fileOf(folder, other, "relative", form), text(relativePath));
      }
    }
  }
  write("kora/core/src/cli/main.ts", `import "@krako/backend-local";\nimport "@krako/operations";\n`);
  write("kora/core/src/cli/remote.ts", `import "@krako/backend-client";\n`);
  write("kora/core/src/run.test.ts", `import "@krako/backend-local";\n`);
  write("kora/core/src/wild.test.ts", `import "@krako/fabric-reference";\n`);
  write("kora/core/src/missing.ts", `import "@krako/not-installed";\nimport "./not-there.ts";\n`);
  write("spec/rules/src/chicken.ts", `import { egg } from "./egg.ts";\nexport const chicken = () => egg;\n`);
  write(
    "spec/rules/src/egg.ts",
    `import type { chicken } from "./chicken.ts";\nexport const egg: typeof chicken | 0 = 0;\n`,
  );
  ({ violations } = await importViolations(base, [...new Set(TABLE.map(([folder]) => folder))]));
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

describe("the import rule", () => {
  test.each(TABLE)("%s (%s) may import: %s", (folder, name, may) => {
    for (const [, other] of TABLE.filter(([otherFolder]) => otherFolder !== folder)) {
      for (const form of Object.keys(FORMS)) {
        const named = rulesBrokenBy(fileOf(folder, other, "named", form));
        const expected = may.split(" ").includes(other) ? [] : [`${name}-imports`];
        expect(named, `${name} imports ${other} (${form})`).toEqual(expected);
        const direct = rulesBrokenBy(fileOf(folder, other, "relative", form));
        expect(direct, `${name} reaches into ${other} (${form})`).toContain(`${name}-meets-others-by-name`);
      }
    }
  });

  test("the command line composes what the rest of KORA must not know", () => {
    expect(rulesBrokenBy("kora/core/src/cli/main.ts")).toEqual([]);
    expect(rulesBrokenBy("kora/core/src/cli/remote.ts")).toEqual(["kora-command-line-imports"]);
  });

  test("a test may use the packages listed for tests, and no others", () => {
    expect(rulesBrokenBy("kora/core/src/run.test.ts")).toEqual([]);
    expect(rulesBrokenBy("kora/core/src/wild.test.ts")).toEqual(["kora-tests-imports"]);
  });

  test("an import that leads nowhere is found", () => {
    expect(rulesBrokenBy("kora/core/src/missing.ts")).toContain("no-unresolvable");
  });

  test("a cycle is found, also one that types alone close", () => {
    const both = ["spec/rules/src/chicken.ts", "spec/rules/src/egg.ts"];
    expect(both.flatMap(rulesBrokenBy)).toEqual(["no-circular"]);
  });
});

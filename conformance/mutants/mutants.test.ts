import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { describe, expect, it } from "vitest";
import { mutants, rareMutants } from "./mutants.ts";

const all = [...mutants, ...rareMutants];

/** Requirements that cannot be seen from outside. */
const ELSEWHERE = /^(CAP-001|SAFE-004|VER-004)$/;

/** Each mutant of the fabric loads a fabric of its own. */
const LIMIT_MS = 300_000;

describe("mutants", () => {
  it("have ids of their own, in kebab-case", () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("say their fault in one sentence", () => {
    for (const { sentence } of all) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  });

  it("change something", () => {
    for (const { id, patches = [], wrap } of all) {
      expect(patches.length > 0 || wrap !== undefined, id).toBe(true);
      for (const { find, replace } of patches) expect(replace, id).not.toBe(find);
    }
  });

  it("break every requirement that can be seen from outside, and no other", () => {
    const breakable = REQUIREMENTS.map(({ id }) => id).filter((id) => !ELSEWHERE.test(id));
    const broken = new Set(mutants.map(({ kills }) => kills));
    expect([...broken].sort()).toEqual(breakable.sort());
  });

  it("come about, each of them, and run a small graph, as the reference does", { timeout: LIMIT_MS }, () => {
    const script = fileURLToPath(new URL("../test/try-every-mutant.ts", import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--conditions=@krako/source", script], {
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const outcomes = JSON.parse(stdout) as Record<string, string>;
    const voids = Object.entries(outcomes).filter(([id]) => id.startsWith("void-"));
    const real = Object.entries(outcomes).filter(([id]) => !id.startsWith("void-"));
    expect(real.map(([id]) => id)).toEqual(["reference", ...all.map(({ id }) => id)]);
    expect(
      Object.fromEntries(real.filter(([, outcome]) => outcome !== "succeeded, healthy" && outcome !== "served")),
    ).toEqual({
      "health-in-words-of-its-own": "succeeded, ok",
      "null-backend": "null, healthy",
    });
    expect(Object.fromEntries(voids)).toEqual({
      "void-absent": expect.stringMatching(
        /^VoidMutantError: Mutant "void-absent" is void: In rules\/src\/session\/decide.ts \(.*\) the text to be replaced occurs 0 times, not 1: "no such text"$/,
      ),
      "void-twice": expect.stringMatching(/occurs 2 times, not 1/),
      "void-miscounted": expect.stringMatching(/occurs 2 times, not 3/),
      "void-syntax": expect.stringMatching(/^VoidMutantError/),
      "void-start": 'VoidMutantError: Mutant "void-start" is void: no start',
    });
  });

  it("ask for the packages they are made from, where these are not installed", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "mutants-"));
    cpSync(fileURLToPath(new URL(".", import.meta.url)), elsewhere, { recursive: true });
    const program = `import { createReference } from ${JSON.stringify(pathToFileURL(join(elsewhere, "load-mutant.ts")))};
      await createReference({}).catch((error) => console.log(String(error)));`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: elsewhere,
      encoding: "utf8",
    });
    rmSync(elsewhere, { recursive: true });
    expect(stdout.trim()).toBe(
      "ReferenceMissingError: Mutants are made from the sources of the reference implementation, and @krako/backend-local is not installed. Install it with: npm install --save-dev @krako/backend-local @krako/rules",
    );
  });
});

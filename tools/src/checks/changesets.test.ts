import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { git } from "../repository.ts";
import { TemporaryRepository } from "../temporary-repository.ts";
import { untoldChanges } from "./changesets.ts";

let repository: TemporaryRepository;

const changeset = (name: string, bump = "minor") => `---\n"${name}": ${bump}\n---\n\nWhat changes for you.\n`;
const manifest = (name: string, version: string) => ({ name, version, type: "module" });
const untold = () => Object.fromEntries(untoldChanges(repository.base));

beforeEach(() => {
  repository = new TemporaryRepository();
  repository.write("package.json", { name: "root", private: true, workspaces: ["spec", "spec/rules", "tools"] });
  repository.write("spec/package.json", manifest("spec", "0.1.0"));
  repository.write("spec/rules/package.json", manifest("rules", "0.1.0"));
  repository.write("tools/package.json", { ...manifest("tools", "0.1.0"), private: true });
  repository.commit("first release");
});

afterEach(() => repository.end());

describe("a user-visible change without a changeset", () => {
  test("is found in the commits since the release", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.commit("a change");
    repository.write("notes.md", "elsewhere\n");
    repository.commit("another");
    expect(untold()).toEqual({ rules: ["spec/rules/src/index.ts"] });
  });

  test("is found in the work tree, new files included", () => {
    repository.write("spec/rules/src/bench/new.ts", "export {};\n");
    expect(untold()).toEqual({ rules: ["spec/rules/src/bench/new.ts"] });
  });

  test("is found after an earlier change was told", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/one.md", changeset("rules"));
    repository.commit("a change and its changeset");
    expect(untold()).toEqual({});
    repository.write("spec/rules/src/index.ts", "export const more = 1;\n");
    repository.commit("a change that nobody tells of");
    expect(untold()).toEqual({ rules: ["spec/rules/src/index.ts"] });
  });

  test("is found when the changeset is about another package", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/one.md", changeset("spec"));
    repository.commit("a change");
    expect(untold()).toEqual({ rules: ["spec/rules/src/index.ts"] });
  });

  test("is found when a file is deleted", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/one.md", changeset("rules"));
    repository.commit("a change");
    repository.remove("spec/rules/src/index.ts");
    expect(untold()).toEqual({ rules: ["spec/rules/src/index.ts"] });
  });
});

describe("on a branch", () => {
  beforeEach(() => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/one.md", changeset("rules"));
    repository.commit("told on main");
    git(["switch", "--quiet", "--create", "topic"], repository.base);
    repository.write("spec/rules/src/index.ts", "export const more = 1;\n");
    repository.commit("a change on the branch");
  });

  test("a changeset of main does not count", () => {
    expect(untold()).toEqual({ rules: ["spec/rules/src/index.ts"] });
  });

  test("one changeset of the branch is enough, also when more commits follow, and after the merge", () => {
    repository.write(".changeset/two.md", changeset("rules", "patch"));
    repository.commit("tell of it");
    repository.write("spec/rules/src/index.ts", "export const more = 2;\n");
    repository.commit("mend it");
    expect(untold()).toEqual({});
    git(["switch", "--quiet", "main"], repository.base);
    git(["merge", "--quiet", "--no-ff", "--message", "merge", "topic"], repository.base);
    expect(untold()).toEqual({});
  });
});

describe("nothing is asked", () => {
  test("when a changeset that is not committed yet tells of it", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/one.md", changeset("rules", "patch"));
    expect(untold()).toEqual({});
  });

  test("when an empty changeset says that no user can see it", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.write(".changeset/empty.md", "---\n---\n");
    repository.commit("a change inside");
    expect(untold()).toEqual({});
  });

  test("for tests, laws, changelogs and private packages", () => {
    repository.write("spec/rules/src/index.test.ts", "export {};\n");
    repository.write("spec/rules/laws/law.ts", "export {};\n");
    repository.write("spec/rules/test/shared.ts", "export {};\n");
    repository.write("spec/rules/CHANGELOG.md", "# rules\n");
    repository.write("tools/src/index.ts", "export {};\n");
    repository.commit("nothing a user meets");
    expect(untold()).toEqual({});
  });

  test("of what a release has already told", () => {
    repository.write("spec/rules/src/index.ts", "export {};\n");
    repository.commit("a change");
    repository.write("spec/rules/package.json", manifest("rules", "0.2.0"));
    repository.commit("release");
    expect(untold()).toEqual({});
  });
});

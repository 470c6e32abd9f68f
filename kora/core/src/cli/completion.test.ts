import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";

describe("kora completion", { timeout: 120_000 }, () => {
  it("prints scripts, and answers what they ask", async () => {
    const [bash, zsh, fish, unknown] = await Promise.all(
      ["bash", "zsh", "fish", "tcsh"].map((shell) => runKora(["completion", shell])),
    );
    expect(() => execFileSync("bash", ["-n"], { input: bash?.stdout })).not.toThrow();
    expect(zsh?.stdout).toContain("#compdef kora");
    expect(fish?.stdout).toContain("complete -c kora");
    expect(unknown?.code).toBe(EXIT.usage);
    const [commands, values, files] = await Promise.all(
      [["ins"], ["run", "--backend", ""], ["run", "exam"]].map((words) => runKora(["complete", "--", ...words])),
    );
    expect(commands?.stdout).toMatch(/^inspect\t.*\n:4\n$/);
    expect(values?.stdout).toMatch(/^local\t\n/);
    // Nothing that kora knows: the shell offers files.
    expect(files?.stdout).toBe(":0\n");
  });
});

import { describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";

const HELLO = "examples/graphs/hello.yaml";
const GRAPH = "examples/first-graph/graph.json";

describe("kora validate", { timeout: 120_000 }, () => {
  it("checks the others when a file cannot be read", async () => {
    const { code, stdout, stderr } = await runKora(["validate", HELLO, "no-such-file.yaml", GRAPH]);
    expect(code).toBe(EXIT.usage);
    expect(stdout.match(/: valid /g)).toHaveLength(2);
    expect(stderr).toBe("error: no-such-file.yaml cannot be read: there is no such file.\n");
  });

  it("says with --json which file could not be read, and an invalid one is worse", async () => {
    const { code, stdout, stderr } = await runKora(["validate", "--json", "no-such-file.yaml", HELLO, "-"], {
      input: "{}",
    });
    expect([code, stderr]).toEqual([EXIT.refused, ""]);
    const { valid, files } = JSON.parse(stdout);
    expect(valid).toBe(false);
    expect(files).toMatchObject([
      { valid: false, violations: [], error: "no-such-file.yaml cannot be read: there is no such file." },
      { valid: true },
      { valid: false, violations: [{ rule: "GRAPH-001" }] },
    ]);
  });

  it("says whether operations were checked", async () => {
    const unchecked = await runKora(["validate", GRAPH]);
    expect(unchecked.stdout).toBe(`${GRAPH}: valid task graph (operations not checked; add --backend local)\n`);
    const checked = await runKora(["validate", GRAPH, "--backend", "local"]);
    expect(checked.stdout).toBe(`${GRAPH}: valid task graph\n`);
    for (const [args, operations_checked] of [
      [[], false],
      [["--backend", "local"], true],
    ] as const) {
      const { stdout } = await runKora(["validate", GRAPH, "--json", ...args]);
      expect(JSON.parse(stdout).files).toMatchObject([{ operations_checked }]);
    }
  });
});

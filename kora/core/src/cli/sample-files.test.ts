import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";

/** Its rule is not sure, and no model is there. */
const UNDECIDED = Symbol("undecided");

/** Every sample file and its answer. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  "examples/first-graph/graph.json": "budgets are part of the graph",
  "examples/graphs/first-ladder.yaml": "spam",
  "examples/graphs/hello.yaml": "Hello from the Task IR",
  "examples/graphs/ladder.yaml": UNDECIDED,
};

const samples = ["examples/first-graph", "examples/graphs"].flatMap((folder) =>
  readdirSync(new URL(`../../../../${folder}`, import.meta.url))
    .filter((file) => /\.(json|ya?ml)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe("the sample files", { timeout: 120_000 }, () => {
  it("are all known here", () => {
    expect(samples.toSorted()).toEqual(Object.keys(ANSWERS).toSorted());
  });

  it("are valid, and this backend can run them", async () => {
    const { code, stdout, stderr } = await runKora(["validate", "--backend", "local", ...samples]);
    expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(samples.length);
  });

  it.each(Object.entries(ANSWERS))("%s answers as it says", async (file, answer) => {
    const { code, stdout } = await runKora(["run", file, "--json"]);
    const { final_output, error } = JSON.parse(stdout);
    if (answer === UNDECIDED) expect([code, error.code]).toEqual([EXIT.failed, "undecided"]);
    else expect([code, final_output]).toEqual([EXIT.success, answer]);
  });
});

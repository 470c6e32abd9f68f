import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-estimate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("what a run may come to", { timeout: 120_000 }, () => {
  const prices = write(
    "prices.yaml",
    'version: "t"\ncurrency: USD\ncpu_per_second: "0.000000"\ntiers: [{ tier: medium, input_per_1k: "0.001000", output_per_1k: "0.004000" }]\n',
  );
  const LADDER = "examples/graphs/ladder.yaml";

  it("is said without asking anybody", async () => {
    await using endpoint = await scriptedEndpoint({ content: "never asked" });
    const model = ["--model-url", endpoint.url, "--model", "scripted", "--prices", prices];
    const json = await runKora(["run", LADDER, "--dry-run", "--json", "--max-cost", "0.5", ...model]);
    expect(json.code, json.stderr).toBe(EXIT.success);
    expect(JSON.parse(json.stdout)).toMatchObject({
      dry_run: true,
      estimate: {
        tokens: { worst: 1_000, declared: 2_000 },
        cost_usd: { worst: "0.004000", declared: "0.500000", at_most: "0.004000" },
      },
    });
    const text = await runKora(["run", LADDER, "--dry-run", "--max-cost", "0.003999", ...model]);
    expect(text.stdout).toMatch(/^Nothing was executed\./);
    expect(text.stdout).toMatch(/by_llm {2}cost_usd: needs \$0\.004000, which the graph never allows/);
    expect(endpoint.requests).toEqual([]);
  });

  it("is kept to: a call that the price limit does not cover is never made", async () => {
    await using endpoint = await scriptedEndpoint({ content: { label: "spam", confidence: 1 } });
    const model = ["--model-url", endpoint.url, "--model", "scripted", "--prices", prices, "--json"];
    const short = await runKora(["run", LADDER, "--max-cost", "0.003999", ...model]);
    expect([short.code, endpoint.requests.length]).toEqual([EXIT.failed, 0]);
    expect(JSON.parse(short.stdout).error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "cost_usd" });
    const enough = await runKora(["run", LADDER, "--max-cost", "0.004", ...model]);
    expect([enough.code, endpoint.requests.length]).toEqual([EXIT.success, 1]);
    expect(JSON.parse(enough.stdout).budget.cost_usd.declared).toBe("0.004000");
  });

  it("warns at the fractions that were asked for", async () => {
    await using endpoint = await scriptedEndpoint({ content: { label: "spam", confidence: 1 }, tokens: [600, 300] });
    const model = ["--model-url", endpoint.url, "--model", "scripted", "--json"];
    const { stderr } = await runKora([
      "run",
      LADDER,
      "--warn-at",
      "45",
      "--warn-at",
      "40",
      "--warn-at",
      "46",
      ...model,
    ]);
    expect(stderr).toBe("warning: 45 % of the budget is used: tokens, 900 of 2,000.\n");
  });

  it.each<[string, string[], RegExp]>([
    ["prices", ["--max-cost", "1"], /--max-cost needs prices/],
    ["an amount", ["--max-cost", "a lot"], /write US dollars/],
    ["an amount that fits", ["--max-cost", "100000"], /at most 99999\.999999/],
    ["a list of prices", ["--prices", "examples/graphs/hello.yaml"], /hello\.yaml:\d+:\d+ is no price list/],
    ["a percentage", ["--warn-at", "101"], /from 1 to 100/],
  ])("needs %s", async (_, args, expected) => {
    const { code, stderr } = await runKora(["run", LADDER, ...args]);
    expect([code, expected.test(stderr)], stderr).toEqual([EXIT.usage, true]);
  });
});

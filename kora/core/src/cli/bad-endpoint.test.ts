import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Ended, runKora } from "../../test/run-kora.ts";
import { type Script, scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-bad-endpoint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A model that is asked once, in at most a second, with a prompt of more than a hundred tokens. */
const JOB = join(folder, "job.yaml");
writeFileSync(
  JOB,
  `version: "1.0"
id: job
tasks:
  - id: ask
    type: model
    operation: llm.generate@1
    input: { prompt: "${"many words ".repeat(100)}" }
    schema: { type: object, properties: { label: { type: string } }, required: [label] }
    budget: { max_tokens: 2000, max_retries: 0, max_time_ms: 1000 }
    routing: { tier: medium }
`,
);

/** Runs the job against an endpoint, and reads what was kept of it. */
async function runAgainst(script: Script): Promise<Ended & { readonly requests: number; readonly kept: Kept }> {
  await using endpoint = await scriptedEndpoint(script);
  const out = join(folder, "run.json");
  rmSync(out, { force: true });
  const ended = await runKora(["run", JOB, "--model-url", endpoint.url, "--model", "m", "--out", out]);
  return { ...ended, requests: endpoint.requests.length, kept: JSON.parse(readFileSync(out, "utf8")) };
}

interface Kept {
  readonly result: {
    readonly status: string;
    readonly budget: { readonly tokens: { readonly debited: number; readonly overrun: number } };
  };
  readonly events: readonly { readonly event_type: string }[];
}

describe("an endpoint", { timeout: 60_000 }, () => {
  it.each<[string, Script, { readonly says: RegExp; readonly debited: number }]>([
    [
      "that streams garbage",
      { status: 200, raw: "\u0000\u0001<<<garbage>>>" },
      { says: /answered, but not with a chat completion/, debited: 2_000 },
    ],
    ["that answers prose", { content: "I think it is spam." }, { says: /VALIDATION_ERROR/, debited: 2_000 }],
    [
      "that redirects to a link-local address",
      { status: 307, location: "http://169.254.169.254/latest/meta-data" },
      { says: /redirects \(HTTP 307\), which is never followed/, debited: 0 },
    ],
    ["that never answers", "silence", { says: /TIMEOUT/, debited: 2_000 }],
    [
      "whose model does not fit",
      { status: 500, raw: '{"error":"model requires more system memory"}' },
      { says: /does not fit into its memory/, debited: 0 },
    ],
  ])("%s ends in a clear error, one request, and a run that is kept whole", async (_, script, { says, debited }) => {
    const { code, stdout, requests, kept } = await runAgainst(script);
    expect(code).toBe(EXIT.failed);
    expect(stdout).toMatch(says);
    expect(requests).toBe(1);
    expect(kept.result).toMatchObject({ status: "failed", budget: { tokens: { debited } } });
    expect(kept.events.at(-1)?.event_type).toBe("execution.session.failed");
  });

  it("that says it used nothing is not believed: the whole limit is debited, and that is said", async () => {
    const { code, stdout, kept } = await runAgainst({ content: { label: "ham" }, tokens: [0, 0] });
    expect(code).toBe(EXIT.success);
    expect(kept.result.budget.tokens.debited).toBe(2_000);
    expect(stdout).toContain("1 attempt does not say what was used");
  });

  it("that says it used more than it was allowed is not paid for it: the answer is discarded", async () => {
    const { code, stdout, kept } = await runAgainst({ content: { label: "ham" }, tokens: [1_900, 5_000] });
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain("BUDGET_BREACH");
    expect(kept.result.budget.tokens).toMatchObject({ debited: 2_000, overrun: 4_900 });
  });

  it("whose model does not fit is said to be a limit of this machine, with what can be done here first", async () => {
    const { stderr } = await runAgainst({ status: 500, raw: '{"error":"CUDA error: out of memory"}' });
    const lines = stderr.split("\n");
    const first = lines.findIndex((line) => line.startsWith("This machine is at a limit (model does not fit)."));
    expect(lines[first]).toContain('Unit "ask" (llm.generate@1, medium tier)');
    expect(lines[first + 1]).toContain("Use a smaller model");
    expect(lines.findLastIndex((line) => line.includes("execution_backend: krako"))).toBe(first + 3);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-playbooks-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAYBOOKS = "examples/playbooks/playbooks";
const REQUESTS = "examples/playbooks/requests";
const support = readFileSync(
  new URL("../../../../examples/playbooks/playbooks/support-triage.yaml", import.meta.url),
  "utf8",
);
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("kora plan", { timeout: 120_000 }, () => {
  it("prints Task IR that runs, and why it is this playbook", async () => {
    const { code, stdout, stderr } = await runKora([
      "plan",
      `${REQUESTS}/invoice.txt`,
      "--playbook",
      PLAYBOOKS,
      "--explain",
    ]);
    expect(code, stderr).toBe(EXIT.success);
    expect(stderr).toContain("invoice-total (examples/playbooks/playbooks/invoice-total.yaml, rank 10): taken\n");
    expect(stderr).toContain('✓ /match/0  "/text" has "invoice", "amount due"\n');
    expect(stderr).toContain(
      "order-approval (examples/playbooks/playbooks/order-approval.yaml, rank 0): does not match\n",
    );
    expect(stderr).toContain("No model was asked.\n");
    const job = write("job.yaml", stdout);
    const run = await runKora(["run", job, "--quiet"]);
    expect([run.code, JSON.parse(run.stdout)]).toEqual([EXIT.success, { number: "2041", total: "19.90" }]);
  });

  it("refuses a request that two playbooks of the same rank match, and one that none does", async () => {
    const twin = join(folder, "twins");
    mkdirSync(twin);
    writeFileSync(join(twin, "a.yaml"), support);
    writeFileSync(join(twin, "b.yaml"), support.replace("id: support-triage", "id: other"));
    const both = await runKora(["plan", "--text", "Where is my parcel?", "--playbook", twin, "--json"]);
    expect(both.code).toBe(EXIT.refused);
    expect(both.stderr).toContain("2 playbooks of rank 0 match this request:");
    expect(both.stderr).toContain("mend: Give one of them a higher");
    expect(JSON.parse(both.stdout)).toMatchObject({
      outcome: "ambiguous",
      task_ir: null,
      playbooks: [
        { id: "support-triage", matches: true },
        { id: "other", matches: true },
      ],
    });
    const none = await runKora(["run", "--text", "Ahoy!", "--playbook", PLAYBOOKS, "--json"]);
    expect(none.code).toBe(EXIT.refused);
    expect(none.stderr).toContain("None of 4 playbooks matches this request.");
    expect(none.stderr).toContain("Nothing was executed; charged: $0.000000.");
    expect(JSON.parse(none.stdout)).toMatchObject({ error_type: "VALIDATION_ERROR" });
  });

  it.each([
    ["a wrong type", support.replace("match:", "rank: high\nmatch:"), /wrong-0.yaml:6:1 GRAPH-001 \/rank/],
    [
      "a pattern that is none",
      support.replace("(?i)\\b(my|our|i|we)\\b", "(?=a)"),
      /wrong-1.yaml:7:\d+ SAFE-003 \/match\/0\/pattern/,
    ],
    [
      "an operation without a schema",
      support.replace("text.classify_rules@1", "no.such@1").replaceAll(/^ {6}schema:[\s\S]*?(?= {4}- id)/gm, ""),
      /wrong-2.yaml:\d+:\d+ GRAPH-006 \/graph\/tasks/,
    ],
    ["no YAML", "version: [", /wrong-3.yaml:1:\d+ SAFE-002/],
  ])("says where a playbook has %s", async (_, text, expected) => {
    const n = ["rank: high", "(?=a)", "no.such@1"].findIndex((each) => text.includes(each));
    const file = write(`wrong-${n < 0 ? 3 : n}.yaml`, text);
    const [plan, validate] = await Promise.all([
      runKora(["plan", "--text", "Where is my parcel?", "--playbook", file]),
      runKora(["validate", file]),
    ]);
    expect(plan.code, plan.stderr).toBe(EXIT.refused);
    expect(plan.stderr).toMatch(expected);
    expect(plan.stderr).toContain("mend:");
    expect(validate.code).toBe(EXIT.refused);
  });

  it.each<[string, string[], RegExp]>([
    ["no request", ["plan"], /Name one request/],
    ["two requests", ["plan", `${REQUESTS}/parcel.txt`, "--text", "x"], /Name one request/],
    ["no playbooks", ["plan", "--text", "x"], /no folder "playbooks" here/],
    ["a playbook that is not there", ["plan", "--text", "x", "--playbook", "nowhere"], /nowhere cannot be read/],
    ["a request that is a list", ["plan", "-", "--playbook", PLAYBOOKS], /is no request/],
  ])("says that there is %s", async (_, args, expected) => {
    const { code, stderr } = await runKora(args, { input: '{"a": [1, }' });
    expect([code, expected.test(stderr)], stderr).toEqual([EXIT.usage, true]);
  });

  it("takes the playbook that is named, if it can be filled", async () => {
    const named = ["--playbook", `${PLAYBOOKS}/support-triage.yaml`];
    const unmatched = await runKora(["plan", "--text", "Ahoy!", "--json", ...named]);
    expect([unmatched.code, JSON.parse(unmatched.stdout)["playbook"]]).toEqual([EXIT.success, "support-triage"]);
    const unfit = await runKora(["plan", "-", ...named], { input: '{"order": 1}' });
    expect(unfit.code).toBe(EXIT.refused);
    expect(unfit.stderr).toContain('cannot be filled: "/text" is not there.');
  });
});

describe("kora run with a request", { timeout: 120_000 }, () => {
  it("asks a model only where the rules of the playbook are not sure", async () => {
    await using endpoint = await scriptedEndpoint({ content: { label: "billing", confidence: 0.9 } });
    const model = ["--model-url", endpoint.url, "--model", "scripted", "--playbook", PLAYBOOKS, "--quiet"];
    const sure = await runKora(["run", `${REQUESTS}/parcel.txt`, ...model]);
    expect([sure.code, sure.stdout, endpoint.requests.length]).toEqual([EXIT.success, "delivery\n", 0]);
    const unsure = await runKora(["run", `${REQUESTS}/two-teams.txt`, ...model]);
    expect([unsure.code, unsure.stdout, endpoint.requests.length]).toEqual([EXIT.success, "billing\n", 1]);
  });

  it("says that a playbook alone is no work", async () => {
    const { code, stderr } = await runKora(["run", `${PLAYBOOKS}/newsletter.yaml`]);
    expect(code).toBe(EXIT.refused);
    expect(stderr).toContain("kora run <request> --playbook");
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";
import { MAX_REQUEST_BYTES } from "./playbook/read-request.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));
const PLAYBOOKS = "examples/playbooks/playbooks";
const REQUESTS = "examples/playbooks/requests";
const support = readFileSync(
  new URL("../../../../examples/playbooks/playbooks/support-triage.yaml", import.meta.url),
  "utf8",
);

describe("kora inspect", { timeout: 120_000 }, () => {
  it("says which requests need no model, and why, and goes on after what it cannot read", async () => {
    const requests = join(folder, "requests");
    mkdirSync(join(requests, ".hidden"), { recursive: true });
    writeFileSync(join(requests, "a.txt"), "Where is my parcel?");
    writeFileSync(join(requests, "bad.txt"), Buffer.from([0xff, 0xfe, 0xff]));
    writeFileSync(join(requests, ".hidden", "b.txt"), "Where is my parcel?");
    writeFileSync(
      join(requests, "many.jsonl"),
      [
        '"I was charged twice and cannot log in"',
        "",
        "[1]",
        "{",
        JSON.stringify({ text: "a".repeat(MAX_REQUEST_BYTES) }),
        '{"order": {"total": 10, "country": "DE"}}',
      ].join("\n"),
    );
    const details = join(folder, "details.jsonl");
    const { code, stdout, stderr } = await runKora([
      "inspect",
      requests,
      "--playbook",
      PLAYBOOKS,
      "--json",
      "--details",
      details,
    ]);
    expect(code, stderr).toBe(EXIT.success);
    expect(JSON.parse(stdout)).toMatchObject({
      requests: 3,
      unreadable: 4,
      needs: { no_model: 2, llm: 1, failed: 0, no_playbook: 0 },
      no_model_share: 2 / 3,
      playbooks: { "support-triage": { requests: 2, no_model: 1, llm: 1 }, newsletter: { requests: 0 } },
    });
    const lines = readFileSync(details, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { request: string; needs: string; evidence: string[] });
    expect(lines.map(({ request, needs }) => `${request.slice(requests.length + 1)} ${needs}`)).toEqual([
      "a.txt no_model",
      "bad.txt unreadable",
      "many.jsonl:1 llm",
      "many.jsonl:3 unreadable",
      "many.jsonl:4 unreadable",
      "many.jsonl:5 unreadable",
      "many.jsonl:6 no_model",
    ]);
    expect(lines[0]?.evidence).toEqual(['by_rules: held parcel; "/confidence" is 0.9, not below 0.85.']);
    const text = await runKora(["inspect", requests, "--playbook", PLAYBOOKS]);
    expect(text.stdout).toContain("2 of 3 requests need no model (66.7 %)");
  });

  it("says that there is nothing to inspect, or that a playbook names what is not there", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const nothing = await runKora(["inspect", empty, "--playbook", PLAYBOOKS]);
    expect([nothing.code, nothing.stderr]).toEqual([EXIT.usage, `error: There is no request in ${empty}.\n`]);
    const unknown = join(folder, "unknown.yaml");
    writeFileSync(unknown, support.replace("text.classify_rules@1", "no.such@1"));
    const lacking = await runKora(["inspect", `${REQUESTS}/parcel.txt`, "--playbook", unknown]);
    expect(lacking.code).toBe(EXIT.refused);
    expect(lacking.stderr).toMatch(/unknown\.yaml:\d+:\d+ CAP-002 \/graph\/tasks\/0\/operation/);
    expect(lacking.stderr).toContain("Nothing was inspected.");
  });
});

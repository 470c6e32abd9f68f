import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { runKora } from "../../../kora/core/test/run-kora.ts";

const folder = mkdtempSync(join(tmpdir(), "krako-first-hour-"));
for (const name of ["spam.yaml", "dinner.yaml", "my-model.js", "package.json", "playbooks", "requests"])
  cpSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), join(folder, name), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kora = (...args: string[]) => runKora(args, { cwd: folder });

it("answers by the rule, within the budget and without a model", async () => {
  const { code, stdout } = await kora("run", "spam.yaml", "--json");
  const { final_output, budget } = JSON.parse(stdout);
  expect([code, final_output, budget.llm_invocations.debited]).toEqual([0, "spam", 0]);
});

it("says undecided where the rule is not sure, and nobody can be asked", async () => {
  const { code, stdout } = await kora("run", "dinner.yaml", "--json");
  expect([code, JSON.parse(stdout).error.code]).toEqual([1, "undecided"]);
});

it("asks the model of one's own, keeps the run, and replays it without asking again", async () => {
  const { code, stdout } = await kora("run", "dinner.yaml", "--plugin", "./my-model.js", "--record", "kept", "--json");
  const { final_output, budget } = JSON.parse(stdout);
  expect([code, final_output, budget.llm_invocations.debited]).toEqual([0, "ham", 1]);
  const again = await kora("replay", "kept");
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("0 requests made")]);
});

it("says before the run what it may come to", async () => {
  const { code, stdout } = await kora("run", "dinner.yaml", "--plugin", "./my-model.js", "--dry-run", "--json");
  expect([code, stdout]).toEqual([0, expect.stringContaining("llm_invocations")]);
});

it("takes a request to the playbook it is for", async () => {
  const planned = await kora("run", "requests/refund.txt", "--quiet");
  expect(planned).toEqual({ code: 0, stdout: "123456\n", stderr: "" });
  const other = await kora("run", "requests/hours.txt", "--quiet");
  expect([other.code, other.stderr]).toEqual([3, expect.stringContaining("does not match this request")]);
});

it("says how many requests need no model", async () => {
  const { code, stdout } = await kora("inspect", "requests", "--json");
  expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ requests: 4 })]);
});

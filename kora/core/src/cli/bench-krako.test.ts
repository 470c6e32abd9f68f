import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES, PLAYBOOK, writeWorkload } from "../../test/bench-workload.ts";
import { type DevFabric, installKrako, startDevFabric } from "../../test/dev-fabric.ts";
import { runKora } from "../../test/run-kora.ts";
import type { BenchReport } from "../bench/bench-report.ts";

describe("kora bench with a fabric", { timeout: 120_000 }, () => {
  const file = writeWorkload();
  const cwd = dirname(file);
  let fabric: DevFabric;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "kora-bench-fabric-"));
    fabric = await startDevFabric(data, ["--models", join(cwd, "workload.mjs")]);
    await installKrako(cwd);
  }, 60_000);
  afterAll(async () => {
    await fabric[Symbol.asyncDispose]();
    await rm(data, { recursive: true });
  });
  const environment = () => ({ KRAKO_URL: fabric.url, KRAKO_TENANT: "dev", KRAKO_TOKEN: fabric.token });

  it("runs every graph there as well, to the digests that it has here", async () => {
    const { code, stdout, stderr } = await runKora(["bench", file, "--backend", "krako", "--json"], {
      cwd,
      env: environment(),
    });
    const [report] = (JSON.parse(stdout) as { reports: readonly BenchReport[] }).reports;
    expect({ code, digests: report?.digests }, stderr).toEqual({
      code: 0,
      digests: { backend: "krako", compared: CASES.length, different: [] },
    });
  });

  it("sends nothing that must stay on this machine", async () => {
    const secret = writeWorkload(
      CASES,
      {},
      { ...PLAYBOOK, graph: { ...PLAYBOOK.graph, policy: { privacy_default: "local_only" } } },
    );
    const { code, stderr } = await runKora(["bench", secret, "--backend", "krako"], { cwd, env: environment() });
    expect(code).toBe(3);
    expect(stderr).toContain('Case "1" has local_only units, which are sent nowhere.');
  });

  it("asks no fabric that only the configuration names", async () => {
    const { code, stdout } = await runKora(["bench", file, "--json"], { cwd, env: environment() });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { reports: readonly BenchReport[] }).reports[0]?.digests).toBeNull();
  });
});

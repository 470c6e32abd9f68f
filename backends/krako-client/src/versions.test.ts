import { RefusalError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { CONTEXT, GRAPH } from "../test/documents.ts";
import { answerText, refuse } from "../test/faults.ts";
import { settingOf, thrownBy } from "../test/setting.ts";

describe("the versions", () => {
  it.each([
    ["contract", { contract_versions: ["2.0", "3.1"], interface_versions: ["1.0"] }, ["2.0", "3.1"]],
    ["interface", { contract_versions: ["1.0"], interface_versions: ["2.0"] }, ["2.0"]],
  ])(
    "VER-001: of another %s are refused before anything is sent, naming both sides",
    async (_, versions, supported) => {
      const { backend, double } = await settingOf({ versions });
      for (const call of [
        () => backend.executeTaskgraph(GRAPH, CONTEXT),
        () => backend.attach(GRAPH.graph_id),
        () => backend.healthCheck(),
        () => backend.capabilityDescriptor(),
      ]) {
        const error = await thrownBy(call());
        expect(error).toBeInstanceOf(RefusalError);
        expect((error as RefusalError).problem).toMatchObject({
          error_type: "VERSION_MISMATCH",
          requested: "1.0",
          supported,
        });
      }
      expect(new Set(double.lines)).toEqual(new Set(["GET /v1/versions"]));
    },
  );

  it("of a higher minor are spoken to: whoever supports 1.7 reads 1.0", async () => {
    const { backend } = await settingOf({
      versions: { contract_versions: ["2.0", "1.7"], interface_versions: ["1.2"] },
    });
    expect((await backend.executeTaskgraph(GRAPH, CONTEXT)).status).toBe("succeeded");
  });

  it("are asked for once, however many ask at the same time", async () => {
    const { backend, double } = await settingOf();
    await Promise.all([backend.capabilityDescriptor(), backend.capabilityDescriptor(), backend.capabilityDescriptor()]);
    expect(double.lines.filter((line) => line === "GET /v1/versions")).toHaveLength(1);
  });

  it("are asked for again after the fabric said that they changed", async () => {
    const { backend, double } = await settingOf();
    await backend.capabilityDescriptor();
    double.fault(/capabilities/, refuse({ error_type: "VERSION_MISMATCH", code: "version_mismatch" }));
    await thrownBy(backend.capabilityDescriptor());
    await backend.capabilityDescriptor();
    expect(double.lines.filter((line) => line === "GET /v1/versions")).toHaveLength(2);
  });

  it("VER-002: of an answer are looked at, minors aside", async () => {
    const { backend, double } = await settingOf();
    const body = '{"contract_versions":["1.0"]}';
    double.fault(/capabilities/, answerText(200, body, { "Krako-Contract-Version": "1.9" }));
    expect(await backend.capabilityDescriptor()).toBeDefined();
    double.fault(/capabilities/, answerText(200, body, { "Krako-Contract-Version": "2.0" }));
    const error = await thrownBy(backend.capabilityDescriptor());
    expect((error as RefusalError).problem).toMatchObject({ error_type: "VERSION_MISMATCH", supported: ["2.0"] });
  });

  it("VER-001: are read of a fabric that answers in another version, too: it alone knows which it speaks", async () => {
    const { backend, double } = await settingOf();
    const body = '{"contract_versions":["2.0","2.1"],"interface_versions":["2.0"]}';
    double.fault(/versions/, answerText(200, body, { "Krako-Contract-Version": "2.1" }));
    const error = await thrownBy(backend.healthCheck());
    expect((error as RefusalError).problem).toMatchObject({ requested: "1.0", supported: ["2.0", "2.1"] });
  });

  it("that are none are told to be none", async () => {
    const { backend, double } = await settingOf();
    double.fault(/versions/, answerText(200, '{"contract_versions":[]}'));
    expect(await thrownBy(backend.healthCheck())).toMatchObject({ code: "unusable_answer" });
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";

/** What editors run for JSON, and under the hood for YAML; files only, nothing is fetched. */
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});

/** A document at the root of a project that has the packages installed. */
const AT = new URL("../../../../job.json", import.meta.url).href;
const SCHEMA = "./node_modules/@krako/contracts/schemas/1.0/task-ir.json";

/** Opens a text; `|` marks the cursor. */
function opened(text: string) {
  const cursor = text.indexOf("|");
  const document = TextDocument.create(AT, "json", 1, text.replace("|", ""));
  return { document, json: service.parseJSONDocument(document), at: document.positionAt(Math.max(0, cursor)) };
}

async function completions(text: string): Promise<string[]> {
  const { document, json, at } = opened(text);
  return ((await service.doComplete(document, at, json))?.items ?? []).map(({ label }) => label);
}

const withSchema = (rest: string): string => `{"$schema": "${SCHEMA}", ${rest}}`;

describe("an editor that is given the schema by $schema", () => {
  it("finds it at the path of the package", () => {
    expect(existsSync(fileURLToPath(new URL(SCHEMA, AT)))).toBe(true);
    expect(import.meta.resolve("@krako/contracts/schemas/1.0/task-ir.json")).toMatch(/schemas\/1\.0\/task-ir\.json$/);
  });

  it("offers the fields of a document, of a task and of a condition", async () => {
    expect(await completions(withSchema(`"version": "1.0", "|"`))).toEqual(
      expect.arrayContaining(["tasks", "ladders", "budget", "policy", "output"]),
    );
    expect(await completions(withSchema(`"tasks": [{"|"}]`))).toEqual(
      expect.arrayContaining(["id", "type", "operation", "bind", "routing"]),
    );
    expect(await completions(withSchema(`"ladders": [{"rungs": [{"task": "a", "escalate_when": [{"|"}]}]}]`))).toEqual(
      expect.arrayContaining(["type", "pointer", "threshold"]),
    );
  });

  it("offers the values that are possible", async () => {
    expect(await completions(withSchema(`"tasks": [{"type": |}]`))).toEqual(
      expect.arrayContaining(['"deterministic"', '"aggregation"', '"retrieval"', '"model"']),
    );
  });

  it("says what a field means", async () => {
    const { document, json, at } = opened(withSchema(`"bud|get": {}`));
    expect(JSON.stringify(await service.doHover(document, at, json))).toContain("What a whole run may spend");
  });

  it("marks what is wrong, and nothing in a document that is right", async () => {
    const marked = async (rest: string): Promise<string[]> => {
      const { document, json } = opened(withSchema(rest));
      return (await service.doValidation(document, json)).map(({ range }) => document.getText(range));
    };
    const task = `{"id": "a", "type": "deterministic", "operation": "text.normalize@1"}`;
    expect(await marked(`"version": "1.0", "id": "x", "tasks": [${task}]`)).toEqual([]);
    expect(await marked(`"version": "1.0", "id": "x", "tasks": [${task}], "taks": 1`)).toEqual(['"taks"']);
    expect(
      await marked(`"version": "1.0", "id": "x", "tasks": [{"id": "a", "type": "det", "operation": "a.b@1"}]`),
    ).toEqual(['"det"']);
  });
});

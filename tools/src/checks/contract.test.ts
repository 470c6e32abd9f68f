import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TemporaryRepository } from "../temporary-repository.ts";
import { contractProblemsOf, stepBetweenDocuments } from "./contract.ts";

interface Shape {
  readonly required?: readonly string[];
  readonly colours?: readonly string[];
  readonly fields?: Readonly<Record<string, object>>;
}

/** A small document: one call that takes and returns a paint. */
function openapi({ required = ["name"], colours = ["red", "blue"], fields = {} }: Shape = {}): string {
  const paint = {
    type: "object",
    required,
    properties: { name: { type: "string" }, colour: { type: "string", enum: colours }, ...fields },
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Paint" } } };
  const post = {
    operationId: "mix",
    requestBody: { required: true, content },
    responses: { "200": { description: "Mixed.", content } },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Paints", version: "1.0" },
    paths: { "/paints": { post } },
    components: { schemas: { Paint: paint } },
  });
}

describe("the step between two documents", () => {
  test("is none for the same document", async () => {
    expect(await stepBetweenDocuments(openapi(), openapi())).toBe("none");
  });

  test("is minor for a field that may be left out", async () => {
    expect(await stepBetweenDocuments(openapi(), openapi({ fields: { gloss: { type: "boolean" } } }))).toBe("minor");
  });

  test.each<[string, Shape]>([
    ["a field that became required", { required: ["name", "colour"] }],
    ["a value that is no longer known", { colours: ["red"] }],
    ["a field with another type", { fields: { name: { type: "integer" } } }],
  ])("is major for %s", async (_what, after) => {
    expect(await stepBetweenDocuments(openapi(), openapi(after))).toBe("major");
  });
});

describe("the contract of a repository", () => {
  let repository: TemporaryRepository;
  const file = "generated/openapi/krako.1.0.json";
  const manifest = (version: string) => ({ name: "@krako/contracts", version });

  beforeEach(() => {
    repository = new TemporaryRepository();
    repository.write("generated/package.json", manifest("0.1.0"));
    repository.commit("lay out");
    repository.write(file, openapi());
    repository.commit("the contract");
  });

  afterEach(() => repository.end());

  test("may change until it is released for the first time", async () => {
    repository.write(file, openapi({ colours: ["red"] }));
    const { problems, released, now } = await contractProblemsOf(repository.base);
    expect(problems).toEqual([]);
    expect(released).toHaveLength(0);
    expect(now).toHaveLength(1);
  });

  test("may not break after that, committed or not", async () => {
    repository.write("generated/package.json", manifest("1.0.0"));
    repository.commit("release");
    repository.write(file, openapi({ colours: ["red"] }));
    const { problems } = await contractProblemsOf(repository.base);
    expect(problems).toContain("Contract 1.0 was released and has a major change: declare contract 2.0 for it.");
    expect(problems).toContain("@krako/contracts needs a major changeset and has none. Run `npx changeset`.");
  });
});

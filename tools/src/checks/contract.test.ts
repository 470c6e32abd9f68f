import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openapi } from "../paint-openapi.ts";
import { TemporaryRepository } from "../temporary-repository.ts";
import { contractProblemsOf } from "./contract.ts";

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
    expect((await contractProblemsOf(repository.base)).problems).toEqual([]);
    repository.write(file, openapi({ colours: ["red"] }));
    const { problems } = await contractProblemsOf(repository.base);
    expect(problems).toContain("Contract 1.0 was released and has a major change: declare contract 2.0 for it.");
    expect(problems).toContain("@krako/contracts needs a major changeset and has none. Run `npm run changeset`.");
  });
});

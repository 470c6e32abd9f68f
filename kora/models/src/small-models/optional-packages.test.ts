import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { modelErrorOf } from "../../test/model-request.ts";
import { ENTITY_PACKAGES } from "../entities/entity-model.ts";
import { LANGUAGE_PACKAGES } from "../language/language-model.ts";
import { ENCODER_PACKAGES } from "../sentence-encoder/sentence-encoder.ts";
import { requirePackages } from "./optional-packages.ts";

it("says the exact line that installs what a small model needs", async () => {
  const missing = modelErrorOf(() => requirePackages("entity model", ENTITY_PACKAGES, (name) => name === "wink-nlp"));
  expect(await missing).toMatchObject({
    code: "package_missing",
    retryable: false,
    usage: { tokensIn: 0, tokensOut: 0 },
    message:
      "The entity model needs a package that is not installed. " +
      "Run: npm install --save-exact wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1",
  });
});

it("has nothing to say where all of them are there", () => {
  expect(() => requirePackages("sentence encoder", ENCODER_PACKAGES)).not.toThrow();
});

it("names the versions that were tried, and no user gets them without asking", () => {
  const all = { ...ENCODER_PACKAGES, ...ENTITY_PACKAGES, ...LANGUAGE_PACKAGES };
  expect(manifest.peerDependencies).toEqual(all);
  expect(manifest.devDependencies).toMatchObject(all);
  expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(Object.keys(manifest.peerDependencies));
  for (const name of Object.keys(all)) expect(manifest.dependencies).not.toHaveProperty([name]);
});

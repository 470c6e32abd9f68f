import { expect, test } from "vitest";
import { openApiStep } from "./openapi-step.ts";
import { openapi } from "./paint-openapi.ts";
import { wholeContract } from "./whole-contract.ts";

const bundle = (required: readonly string[]) =>
  JSON.stringify({
    $defs: {
      Recipe: {
        type: "object",
        required,
        properties: { title: { type: "string" }, base: { $ref: "#/$defs/Paint" }, step: { $ref: "#/$defs/Step" } },
      },
      Step: { type: "string", enum: ["stir", "wait"] },
    },
  });

test("a document that no call carries is held to the contract too", async () => {
  const before = wholeContract(openapi(), bundle(["title"]));
  expect(await openApiStep(before, wholeContract(openapi(), bundle(["title"])))).toBe("none");
  expect(await openApiStep(before, wholeContract(openapi(), bundle(["title", "step"])))).toBe("major");
});

test("what a call carries is left as it is", () => {
  const { paths } = JSON.parse(wholeContract(openapi(), bundle([]))) as { readonly paths: object };
  expect(Object.keys(paths)).toEqual(["/paints", "/documents/Recipe", "/documents/Step"]);
});

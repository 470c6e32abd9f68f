// Documents out of the contract: valid ones, without writing them again.
import { contractDocument } from "../../src/door/openapi-document.ts";

const { schemas } = contractDocument().components;

/** A fresh copy of the example that a schema has in the OpenAPI document. */
export function exampleOf<T>(schema: string): T {
  const [example] = (schemas[schema]?.["examples"] ?? []) as readonly T[];
  if (example === undefined) throw new Error(`The schema ${schema} has no example.`);
  return structuredClone(example);
}

import { MAX_EXPRESSION_CHARS, withCelEngine } from "./cel-engine.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { member, readObject, readText } from "./read-input.ts";

/**
 * One CEL expression over JSON. Comprehensions may nest, so its time is not linear and no bound is declared: it runs
 * where it can be stopped.
 */
export const exprCel: StandardOperation = defineOperation({
  name: "expr.cel@1",
  type: "deterministic",
  library: { name: "@bufbuild/cel", licence: "Apache-2.0" },
  description:
    `Evaluates one CEL expression of at most ${MAX_EXPRESSION_CHARS} characters over the given variables. Numbers are doubles; int and ` +
    `double may be mixed; there is no clock and no randomness; matches() takes RE2 syntax. What it builds and returns is bounded.`,
  inputSchema: {
    type: "object",
    properties: {
      expression: { type: "string", maxLength: MAX_EXPRESSION_CHARS },
      variables: { type: "object", description: "JSON values by name; absent: none", additionalProperties: true },
    },
    required: ["expression"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { value: { description: "the result as JSON" } },
    required: ["value"],
    additionalProperties: false,
  },
  example: {
    input: {
      expression: `order.lines.filter(l, l.price > 10).map(l, {"sku": l.sku, "gross": l.price * 1.19})`,
      variables: {
        order: {
          lines: [
            { sku: "A", price: 5 },
            { sku: "B", price: 100 },
          ],
        },
      },
    },
    output: { value: [{ sku: "B", gross: 119 }] },
  },
  run: (input) => {
    const expression = readText(input, "expression", MAX_EXPRESSION_CHARS);
    const variables = member(input, "variables") === undefined ? {} : readObject(input, "variables");
    return withCelEngine((evaluate) => ({ value: evaluate(expression, variables) }));
  },
});

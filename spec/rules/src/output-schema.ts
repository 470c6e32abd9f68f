export { compileOutputSchema, type OutputValidator } from "./output-schema/compile-output-schema.ts";
export { isBoundedSchema, validationCost } from "./output-schema/validation-cost.ts";

import { type JsonObject, type Operation, OperationError, type OperationPlugin } from "@krako/rules/ports";
import { electronicFormatIBAN, ValidationErrorsIBAN, validateIBAN } from "ibantools";

/** Characters of one account number, spaces included; the longest of all countries has 34 without. */
const MAX_CHARS = 64;

/** Whether a bank account number can be right: its country, its length, its check digits. */
const checkIban: Operation = {
  name: "payment.check_iban@1",
  type: "deterministic",
  // Each character is looked at once: it may run inline, where nothing can stop it.
  bound: "linear",
  description: `Checks an international bank account number of at most ${MAX_CHARS} characters; spaces do not count. It does not say whether the account exists.`,
  inputSchema: {
    type: "object",
    properties: { iban: { type: "string", maxLength: MAX_CHARS } },
    required: ["iban"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      valid: { type: "boolean" },
      iban: { type: "string", description: "without spaces, in capitals" },
      faults: { type: "array", items: { type: "string" } },
    },
    required: ["valid", "iban", "faults"],
    additionalProperties: false,
  },
  example: {
    input: { iban: "DE89 3704 0044 0532 0130 00" },
    output: { valid: true, iban: "DE89370400440532013000", faults: [] },
  },
  run: (input: JsonObject) => {
    const { iban: written } = input;
    if (typeof written !== "string" || written.length > MAX_CHARS)
      throw new OperationError(
        "invalid_input",
        `The input at "/iban" must be a string of at most ${MAX_CHARS} characters.`,
      );
    const iban = electronicFormatIBAN(written) ?? "";
    const { valid, errorCodes } = validateIBAN(iban);
    return { valid, iban, faults: errorCodes.map((code) => ValidationErrorsIBAN[code]) };
  },
};

/** What `--plugin` looks for. `module` lets a thread load this file again. */
export const plugin: OperationPlugin = { module: import.meta.url, operations: [checkIban] };

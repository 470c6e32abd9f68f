import { getPatternData, navigateProgram, type Program, type Type } from "@typespec/compiler";

/** What a string has to be, by the pattern that says so: the messages that JSON Schema has no place for. */
export function describePatterns(program: Program): Record<string, string> {
  const messages: Record<string, string> = {};
  const note = (type: Type) => {
    const { pattern, validationMessage } = getPatternData(program, type) ?? {};
    if (pattern !== undefined && validationMessage !== undefined) messages[pattern] = validationMessage;
  };
  navigateProgram(program, { scalar: note, modelProperty: note });
  return messages;
}

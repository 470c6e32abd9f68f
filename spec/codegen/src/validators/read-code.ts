import ts from "typescript";

/** The top-level statements of the code that Ajv writes. */
export interface ValidatorCode {
  /** Initializers of patterns, schemas and imported functions, by name. */
  readonly constants: ReadonlyMap<string, string>;
  /** Validators, by the name that Ajv gave them. */
  readonly functions: ReadonlyMap<string, string>;
  /** What each validator is exported as. */
  readonly exported: ReadonlyMap<string, string>;
}

export function readCode(code: string): ValidatorCode {
  const source = ts.createSourceFile("validators.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const constants = new Map<string, string>();
  const functions = new Map<string, string>();
  const exported = new Map<string, string>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement)) functions.set(statement.name?.text ?? "", statement.getText(source));
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const value = initializer?.getText(source) ?? "";
      if (statement.modifiers === undefined) constants.set(name.getText(source), value);
      else exported.set(value, name.getText(source));
    }
  }
  return { constants, functions, exported };
}

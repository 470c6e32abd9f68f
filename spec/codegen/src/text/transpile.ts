/** A TypeScript source as the pair of files that a package ships. */
import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  strict: true,
  verbatimModuleSyntax: true,
  declaration: true,
  rewriteRelativeImportExtensions: true,
  removeComments: false,
};

export interface Pair {
  readonly js: string;
  readonly dts: string;
}

export function transpile(source: string, fileName: string): Pair {
  const js = ts.transpileModule(source, { compilerOptions: OPTIONS, fileName, reportDiagnostics: true });
  const dts = ts.transpileDeclaration(source, {
    compilerOptions: { ...OPTIONS, isolatedDeclarations: true },
    fileName,
    reportDiagnostics: true,
  });
  const problems = [...(js.diagnostics ?? []), ...(dts.diagnostics ?? [])];
  if (problems.length > 0)
    throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(problems[0]?.messageText, "\n")}`);
  return { js: js.outputText, dts: dts.outputText.replaceAll('.ts"', '.js"') };
}

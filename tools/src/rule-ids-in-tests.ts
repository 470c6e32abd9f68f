import ts from "typescript";

const RUNNERS: ReadonlySet<string> = new Set(["test", "it", "describe", "suite"]);

/** A rule id such as `GRAPH-004`, and what looks like one and is none. */
const RULE_ID = /\b[A-Z]{2,}-\d{3}\b/g;
const NO_RULE: ReadonlySet<string> = new Set(["SHA-256"]);

/** The rule ids that the names of a test file's tests and suites hold. A test that proves a rule says so in its name. */
export function ruleIdsInTests(source: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && RUNNERS.has(runnerOf(node.expression)))
      for (const [id] of titleOf(node.arguments[0]).matchAll(RULE_ID)) if (!NO_RULE.has(id)) ids.add(id);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.test.ts", source, ts.ScriptTarget.Latest));
  return ids;
}

/** `test` of `test(…)`, `test.skipIf(…)(…)` and `test.each(…)(…)`; tests that are never run count for nothing. */
function runnerOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isCallExpression(callee)) return runnerOf(callee.expression);
  if (!ts.isPropertyAccessExpression(callee)) return "";
  return callee.name.text === "skip" || callee.name.text === "todo" ? "" : runnerOf(callee.expression);
}

/** The fixed part of a name; what a template puts in is not known. */
function titleOf(name: ts.Expression | undefined): string {
  if (name === undefined) return "";
  if (ts.isStringLiteralLike(name)) return name.text;
  if (!ts.isTemplateExpression(name)) return "";
  return [name.head.text, ...name.templateSpans.map(({ literal }) => literal.text)].join("…");
}

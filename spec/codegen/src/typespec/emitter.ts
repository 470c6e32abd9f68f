import { emitFile, type EmitContext, resolvePath } from "@typespec/compiler";
import { $lib } from "./declaration.ts";
import { emitDocuments } from "./emit-documents.ts";
import { describePatterns } from "./describe-patterns.ts";
import { describePorts } from "./describe-ports.ts";
import { factsOf } from "./facts.ts";

/** Writes the documents of every version as JSON Schema, and beside them what the decorators found out. */
export async function $onEmit(context: EmitContext): Promise<void> {
  const { program, emitterOutputDir } = context;
  const { requirements, exclusions, rows, mappings } = factsOf(program);
  const declared = new Set([...requirements.values()].map(({ id }) => id));
  for (const { id, target } of exclusions.values()) {
    if (!declared.has(id)) $lib.reportDiagnostic(program, { code: "unknown-requirement", target });
  }
  const facts = {
    requirements: [...requirements.values()],
    exclusions: [...exclusions.values()].map(({ id, reason }) => ({ id, reason })),
    rows: [...rows.values()],
    mappings: [...mappings.values()],
    ports: describePorts(program),
    patterns: describePatterns(program),
  };
  await emitDocuments(context);
  await emitFile(program, {
    path: resolvePath(emitterOutputDir, "facts.json"),
    content: JSON.stringify(facts, null, 2),
  });
}

import { type EmitContext, emitFile, resolvePath } from "@typespec/compiler";
import { $lib } from "./declaration.ts";
import { describeFacts } from "./describe-facts.ts";
import { emitDocuments } from "./emit-documents.ts";
import { factsOf } from "./facts.ts";

/** Writes the documents of every version as JSON Schema, and beside them what the decorators found out. */
export async function $onEmit(context: EmitContext): Promise<void> {
  const { program, emitterOutputDir } = context;
  const facts = describeFacts(program);
  const declared = new Set(facts.requirements.map(({ id }) => id));
  for (const { id, target } of factsOf(program).exclusions.values()) {
    if (!declared.has(id)) $lib.reportDiagnostic(program, { code: "unknown-requirement", target });
  }
  await emitDocuments(context);
  await emitFile(program, {
    path: resolvePath(emitterOutputDir, "facts.json"),
    content: JSON.stringify(facts, null, 2),
  });
}

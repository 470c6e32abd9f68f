/** One self-contained schema per document that people write or read as a file, for editors and other tools. */
import { kebabCase } from "../text/names.ts";
import { type Bundle, reachable, refTo } from "./schema.ts";

const DOCUMENTS = [
  "BackendCapabilities",
  "BackendStatus",
  "ExecutionContext",
  "ExecutionEvent",
  "ExecutionResult",
  "ExecutionSession",
  "GraphV01",
  "KoraConfig",
  "Playbook",
  "Problem",
  "TaskGraph",
  "TaskIr",
  "TelemetryBundle",
  "WorkUnitResult",
  "Workload",
  "WorkloadCase",
] as const;

export function documentSchemas(bundle: Bundle): Map<string, object> {
  const folder = bundle.$id.slice(0, bundle.$id.lastIndexOf("/"));
  return new Map(
    DOCUMENTS.map((name) => {
      const names = [...reachable(bundle.$defs, [name])].sort();
      const $defs = Object.fromEntries(names.map((each) => [each, bundle.$defs[each]]));
      return [
        kebabCase(name),
        { $schema: bundle.$schema, $id: `${folder}/${kebabCase(name)}.json`, $ref: refTo(name), $defs },
      ];
    }),
  );
}

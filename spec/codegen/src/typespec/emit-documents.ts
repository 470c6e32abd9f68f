import {
  type EmitContext,
  listServices,
  type Model,
  type Namespace,
  type Program,
  resolvePath,
} from "@typespec/compiler";
import { unsafe_mutateSubgraphWithNamespace } from "@typespec/compiler/experimental";
import { isBody, isBodyRoot, isMetadata } from "@typespec/http";
import { $onEmit as emitJsonSchema } from "@typespec/json-schema";
import { getVersioningMutators } from "@typespec/versioning";

/** Runs the stock JSON Schema emitter, which knows no versions, once per version and without models that exist for HTTP only. */
export async function emitDocuments(context: EmitContext): Promise<void> {
  const { program } = context;
  for (const service of listServices(program)) {
    const versions = getVersioningMutators(program, service.type);
    if (versions?.kind !== "versioned") throw new Error(`${service.type.name} is not @versioned`);
    for (const { version, mutator } of versions.snapshots) {
      const { type } = unsafe_mutateSubgraphWithNamespace(program, [mutator], service.type);
      const documents = documentsOf(program, type as Namespace, version.enumMember.enum.name);
      const versioned = new Proxy(program, {
        get: (target, key) => (key === "getGlobalNamespaceType" ? () => documents : Reflect.get(target, key)),
      });
      await emitJsonSchema({
        ...context,
        program: versioned,
        emitterOutputDir: resolvePath(context.emitterOutputDir, version.value),
      } as Parameters<typeof emitJsonSchema>[0]);
    }
  }
}

/** What of a namespace is a document: not the models with headers or status codes, not the tokens, not the list of versions. */
function documentsOf(program: Program, namespace: Namespace, versionsEnum: string) {
  const models = [...namespace.models].filter(
    ([, model]) => !isForHttpOnly(program, model) && !isAuthentication(model),
  );
  const enums = [...namespace.enums].filter(([, { name }]) => name !== versionsEnum);
  const scalars = [...namespace.scalars].filter(([name]) => name !== "EventStreamText");
  const unions = [...namespace.unions].filter(([name]) => name !== "SessionStreamEvents");
  return {
    kind: "Namespace",
    name: "",
    namespaces: new Map(),
    models: new Map(models),
    enums: new Map(enums),
    unions: new Map(unions),
    scalars: new Map(scalars),
  };
}

function isForHttpOnly(program: Program, model: Model): boolean {
  return [...model.properties.values()].some(
    (property) => isMetadata(program, property) || isBody(program, property) || isBodyRoot(program, property),
  );
}

const isAuthentication = (model: Model): boolean => model.properties.has("scheme") && model.name.endsWith("Token");

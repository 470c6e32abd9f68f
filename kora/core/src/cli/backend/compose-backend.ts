import type { LocalBackend } from "@krako/backend-local";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import { planPlugin } from "../../plan/undecided.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { UsageError } from "../usage-error.ts";
import { loadPlugin } from "./load-plugin.ts";
import { endpointAdapter, type ModelOptions } from "./model-options.ts";

/** What the command line says of the backend. */
export interface BackendOptions extends ModelOptions {
  readonly concurrency?: number;
  readonly plugin?: readonly string[];
}

/** Everything that whoever runs a graph brings to it. */
export interface Equipment {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  /** Output schemas of the operations, for documents that write none. */
  readonly outputSchemas: OutputSchemas;
}

/** Loads the standard operations, what plans need, the user's plugins and the model endpoint. */
export async function loadEquipment(options: BackendOptions): Promise<Equipment> {
  const [{ plugin: standard }, endpoint, ...plugins] = await Promise.all([
    import("@krako/operations"),
    endpointAdapter(options, process.env),
    ...(options.plugin ?? []).map((specifier) => loadPlugin(specifier, process.cwd())),
  ]);
  const operations = [standard, planPlugin, ...plugins.flatMap((each) => each.operations)];
  const models = [...(endpoint === null ? [] : [endpoint]), ...plugins.flatMap((each) => each.models)];
  const outputSchemas = new Map(
    operations
      .flatMap((each) => each.operations)
      .flatMap(({ name, outputSchema }) => (outputSchema ? [[name, outputSchema] as const] : [])),
  );
  return { operations, models, outputSchemas };
}

/** The backend in this process. @throws UsageError when two plugins bring the same operation. */
export async function composeBackend(
  { operations, models }: Equipment,
  { concurrency }: BackendOptions,
): Promise<LocalBackend> {
  const { LocalBackend } = await import("@krako/backend-local");
  try {
    return new LocalBackend({ operations, models, ...(concurrency === undefined ? {} : { concurrency }) });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

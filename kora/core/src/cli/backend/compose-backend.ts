import type { LocalBackend } from "@krako/backend-local";
import type { PriceList } from "@krako/contracts";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import { plugin as v01Plugin } from "../../import/v01-operations.ts";
import { type OutputSchemas, outputSchemasOf } from "../../task-ir/ladder-index.ts";
import { UsageError } from "../usage-error.ts";
import { loadPlugin } from "./load-plugin.ts";
import { endpointAdapter, type ModelOptions } from "./model-options.ts";
import { readPrices } from "./read-prices.ts";

/** What the command line says of the backend. */
export interface BackendOptions extends ModelOptions {
  readonly concurrency?: number;
  readonly plugin?: readonly string[];
  readonly prices?: string;
}

/** Everything that whoever runs a graph brings to it. */
export interface Equipment {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  /** Output schemas of the operations, for documents that write none. */
  readonly outputSchemas: OutputSchemas;
  /** By what the local backend counts money; without one nothing costs and nothing can be limited by cost. */
  readonly priceList?: PriceList;
}

/** Loads the standard operations, those of imported graphs, the user's plugins and the model endpoint. */
export async function loadEquipment(options: BackendOptions): Promise<Equipment> {
  const priceList = options.prices === undefined ? undefined : readPrices(options.prices);
  const [{ plugin: standard }, endpoint, ...plugins] = await Promise.all([
    import("@krako/operations"),
    endpointAdapter(options, process.env),
    ...(options.plugin ?? []).map((specifier) => loadPlugin(specifier, process.cwd())),
  ]);
  const operations = [standard, v01Plugin, ...plugins.flatMap((each) => each.operations)];
  const models = [...(endpoint === null ? [] : [endpoint]), ...plugins.flatMap((each) => each.models)];
  const outputSchemas = outputSchemasOf(operations);
  return { operations, models, outputSchemas, ...(priceList === undefined ? {} : { priceList }) };
}

/** The backend in this process. @throws UsageError when two plugins bring the same operation. */
export async function composeBackend(
  { operations, models, priceList }: Equipment,
  { concurrency }: BackendOptions,
): Promise<LocalBackend> {
  const { LocalBackend } = await import("@krako/backend-local");
  try {
    return new LocalBackend({
      operations,
      models,
      ...(priceList === undefined ? {} : { priceList }),
      ...(concurrency === undefined ? {} : { concurrency }),
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

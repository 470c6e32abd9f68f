import type { BackendEnvironment } from "./backend-under-test.ts";
import type { WrittenEnvironment } from "./command-messages.ts";

/** The environment as JSON, for a backend in another process. */
export function writtenEnvironment(environment: BackendEnvironment): WrittenEnvironment {
  const { modelEndpoint, models, operations, operationsModule, priceList } = environment;
  return {
    model_endpoint: {
      base_url: modelEndpoint.baseUrl,
      api_key: modelEndpoint.apiKey,
      models: modelEndpoint.models,
      small_models: modelEndpoint.smallModels,
    },
    price_list: priceList,
    operations: {
      module: operationsModule,
      list: operations.map(({ name, type, bound, description, example }) => ({
        name,
        type,
        bound,
        description,
        example,
      })),
    },
    models: models.map(({ name, operations, unitType, tiers, local, contextWindow }) => ({
      name,
      operations,
      unit_type: unitType,
      tiers,
      local,
      context_window: contextWindow,
    })),
  };
}

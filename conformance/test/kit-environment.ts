// What the kit brings along, for tests: its real model, over HTTP and in process.
import type { PriceList } from "@krako/contracts";
import type { BackendEnvironment } from "../src/backend/backend-under-test.ts";
import { scriptedAdapters } from "../src/model/model-adapters.ts";
import { startModelServer } from "../src/model/model-server.ts";
import { kitOperations, plugin } from "../src/model/operations.ts";
import { ScriptedModel } from "../src/model/scripted-model.ts";

const PRICES: PriceList = {
  version: "kit-1",
  currency: "USD",
  cpu_per_second: "0.000000",
  tiers: [{ tier: "small", input_per_1k: "0.001000", output_per_1k: "0.002000" }],
};

export interface KitEnvironment {
  readonly environment: BackendEnvironment;
  readonly model: ScriptedModel;
  close(): Promise<void>;
}

export async function kitEnvironment(): Promise<KitEnvironment> {
  const model = new ScriptedModel();
  const server = await startModelServer(model);
  return {
    model,
    environment: {
      modelEndpoint: server.endpoint,
      models: scriptedAdapters(model),
      operations: kitOperations,
      operationsModule: plugin.module,
      priceList: PRICES,
    },
    close: () => server.close(),
  };
}

// What the kit brings along for one run: the model, its endpoint, the operations, and the backend plugged into them.
import type { BackendCapabilities } from "@krako/contracts";
import type { BackendEnvironment } from "../backend/backend-under-test.ts";
import { guarded } from "../backend/guard.ts";
import { plugIn } from "../backend/plug.ts";
import type { BackendSource, PluggedBackend } from "../backend/plugged-backend.ts";
import { KIT_PRICES } from "../cases/price-list.ts";
import { scriptedAdapters } from "../model/model-adapters.ts";
import { type ModelServer, startModelServer } from "../model/model-server.ts";
import { kitOperations, plugin } from "../model/operations.ts";
import { ScriptedModel } from "../model/scripted-model.ts";
import type { Bench } from "./execute.ts";

/** The model with its endpoint; one for a whole run. */
export interface KitGround {
  readonly model: ScriptedModel;
  readonly environment: BackendEnvironment;
  close(): Promise<void>;
}

/** `modelPort` and `modelKey`: for backends that must be told of the kit's model before it is there. */
export const openGround = async (modelPort?: number, modelKey?: string): Promise<KitGround> => {
  const model = new ScriptedModel();
  const server: ModelServer = await startModelServer(model, {
    ...(modelPort === undefined ? {} : { port: modelPort }),
    ...(modelKey === undefined ? {} : { apiKey: modelKey }),
  });
  const environment: BackendEnvironment = {
    modelEndpoint: server.endpoint,
    models: scriptedAdapters(model),
    operations: kitOperations,
    operationsModule: plugin.module,
    priceList: KIT_PRICES,
  };
  return { model, environment, close: () => server.close() };
};

/** How long one execution may take before it counts as never ending, in milliseconds. */
export const CASE_LIMIT_MS = 10_000;

export class NoDescriptorError extends Error {
  override readonly name = "NoDescriptorError";
}

/** A backend that is there and has said what it can do. */
export const benchOf = async (
  ground: KitGround,
  backend: PluggedBackend,
  caseLimitMs: number = CASE_LIMIT_MS,
): Promise<Bench> => ({
  backend,
  model: ground.model,
  capabilities: await descriptorOf(backend, caseLimitMs),
  caseLimitMs,
  ...(backend.fabric === undefined ? {} : { fabric: backend.fabric }),
});

const descriptorOf = async (backend: PluggedBackend, wallMs: number): Promise<BackendCapabilities> => {
  const reply = await guarded(backend, { wallMs }).descriptor();
  switch (reply.kind) {
    case "document":
      return reply.document;
    case "malformed":
      throw new NoDescriptorError(
        `The capability descriptor does not satisfy its schema (CAP-004): ${reply.faults.join("; ")}`,
      );
    case "threw":
      throw new NoDescriptorError(`Asking for the capability descriptor threw: ${reply.message}`);
    case "no end":
      throw new NoDescriptorError(`Asking for the capability descriptor had no end within ${reply.after_ms} ms.`);
  }
};

export const plugInto = (ground: KitGround, source: BackendSource): Promise<PluggedBackend> =>
  plugIn(source, ground.environment);

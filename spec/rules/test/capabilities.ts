// A backend's descriptor for tests: everything that small graphs need, and nothing besides.
import type { BackendCapabilities } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";

export const capabilities = (more: Partial<BackendCapabilities> = {}): BackendCapabilities => ({
  backend: "local",
  backend_version: "0.1.0",
  interface_version: "1.0",
  contract_versions: ["1.0"],
  schema_versions: ["1.0"],
  max_model_size: null,
  max_concurrency: 1,
  supported_task_types: ["deterministic", "aggregation", "retrieval", "small_model", "llm"],
  supported_context_window: 1_000,
  distributed: false,
  supported_operations: ["text.normalize@1", "text.classify@1"],
  model_tiers: ["small"],
  small_model_tiers: ["small"],
  local_model_tiers: [],
  verification_modes: ["none", "schema"],
  supported_extensions: [],
  limits: { ...DEFAULT_LIMITS },
  enforces_cost: false,
  ...more,
});

/** @krako/models/entities: what texts mention, in this process. For `kora run --plugin`. */
import type { ModelAdapter } from "@krako/rules/ports";
import { requirePackages } from "../small-models/optional-packages.ts";
import { ENTITY_PACKAGES } from "./entity-model.ts";
import { extractEntitiesAdapter } from "./extract-entities.ts";

// Said before anything runs, rather than by the first unit that asks.
requirePackages("entity model", ENTITY_PACKAGES);

export const models: readonly ModelAdapter[] = [extractEntitiesAdapter()];

import type { WorkUnit } from "@krako/contracts";
import type { ModelAdapter, Operation, OperationPlugin } from "@krako/rules";

/** An operation and where a worker finds it. */
export interface RegisteredOperation {
  readonly operation: Operation;
  readonly module: string;
}

/** The operations and model adapters a backend was given, by name. */
export class Registry {
  readonly operations: ReadonlyMap<string, RegisteredOperation>;
  readonly adapters: readonly ModelAdapter[];

  /** Throws a TypeError where two plugins provide the same name, or two adapters the same model. */
  constructor(plugins: readonly OperationPlugin[], adapters: readonly ModelAdapter[]) {
    const operations = new Map<string, RegisteredOperation>();
    for (const { module, operations: provided } of plugins)
      for (const operation of provided) {
        const other = operations.get(operation.name);
        if (other !== undefined && other.operation !== operation)
          throw new TypeError(
            `Operation "${operation.name}" is provided twice, by ${other.module} and ${module}. Load one of them.`,
          );
        operations.set(operation.name, { operation, module });
      }
    this.operations = operations;
    this.adapters = adapters;
  }

  /** The operation a unit names, if its type is the unit's. */
  operationOf(unit: WorkUnit): RegisteredOperation | undefined {
    const registered = this.operations.get(unit.operation);
    return registered?.operation.type === unit.type ? registered : undefined;
  }

  /** The first adapter that serves a model unit's operation, type and tier, keeping to its privacy. */
  adapterOf(unit: WorkUnit, localOnly: boolean): ModelAdapter | undefined {
    const tier = unit.model?.tier;
    return this.adapters.find(
      (adapter) =>
        adapter.unitType === unit.type &&
        adapter.operations.includes(unit.operation) &&
        tier !== undefined &&
        adapter.tiers.includes(tier) &&
        (adapter.local || !localOnly || unit.type !== "llm"),
    );
  }
}

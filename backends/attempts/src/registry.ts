import type { WorkUnit } from "@krako/contracts";
import type { ModelAdapter, Operation, OperationPlugin } from "@krako/rules";

/** An operation and where a worker finds it. */
export interface RegisteredOperation {
  readonly operation: Operation;
  readonly module: string;
  /**
   * Whether its last attempt had ended when the call returned; undefined before the first. What ends later is in flight meanwhile, and
   * takes a slot. Said of inline operations only.
   */
  endsAtOnce: boolean | undefined;
}

/** The operations and model adapters a backend was given, by name. */
export class Registry {
  readonly operations: ReadonlyMap<string, RegisteredOperation>;
  readonly adapters: readonly ModelAdapter[];

  /** Throws a TypeError where two plugins provide different operations under one name. */
  constructor(plugins: readonly OperationPlugin[], adapters: readonly ModelAdapter[]) {
    const operations = new Map<string, RegisteredOperation>();
    for (const { module, operations: provided } of plugins)
      for (const operation of provided) {
        const other = operations.get(operation.name);
        if (other !== undefined && other.operation !== operation)
          throw new TypeError(
            `Operation "${operation.name}" is provided twice, by ${other.module} and ${module}. Load one of them.`,
          );
        operations.set(operation.name, { operation, module, endsAtOnce: undefined });
      }
    this.operations = operations;
    this.adapters = [...adapters];
  }

  /** The operation a unit names, if its type is the unit's. */
  operationOf(unit: WorkUnit): RegisteredOperation | undefined {
    const registered = this.operations.get(unit.operation);
    return registered?.operation.type === unit.type ? registered : undefined;
  }

  /** The first adapter that serves a model unit: its operation, type and tier, its limits, and its privacy (PRIV-001). */
  adapterOf(unit: WorkUnit, localOnly: boolean): ModelAdapter | undefined {
    const { model } = unit;
    if (model === undefined) return undefined;
    return this.adapters.find(
      (adapter) =>
        adapter.unitType === unit.type &&
        adapter.operations.includes(unit.operation) &&
        adapter.tiers.includes(model.tier) &&
        (adapter.contextWindow === 0 || model.max_input_tokens + model.max_output_tokens <= adapter.contextWindow) &&
        (adapter.local || !localOnly),
    );
  }
}

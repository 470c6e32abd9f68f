import type { TaskIrType } from "@krako/contracts";

/** What a graph may know of an operation: the kind of task that names it, what it takes and what it gives. */
export interface OperationType {
  readonly type: TaskIrType;
  readonly input: unknown;
  readonly output: unknown;
}

/** Operations of which nothing is known but that they are named: every task writes its schema. */
export type AnyOperations = { readonly [name: string]: OperationType };

/** Types of operations by name. An interface or a type, such as `StandardOperations`, joined by `&` with those of one's own. */
export type OperationTypes<Operations> = { readonly [Name in keyof Operations]: OperationType };

/** The names of operations. */
export type NameOf<Operations> = keyof Operations & string;

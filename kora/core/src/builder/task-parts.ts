import type {
  Condition,
  JsonObject,
  TaskIrBudget,
  TaskIrRouting,
  TaskIrTask,
  VerificationMode,
} from "@krako/contracts";
import type { Bindable, Written } from "./bindable.ts";
import type { NameOf, OperationType } from "./operation-types.ts";
import type { Place } from "./place.ts";
import type { SchemaLiteral } from "./schema-type.ts";

/** A task of a graph that is being built. */
export interface Task<Output> {
  readonly id: string;
  /** The place of its output: of its effective output, where another task may stand in for it. */
  readonly output: Place<Output>;
}

/** What every task may say; the names and their meaning are those of Task IR. */
export interface CommonParts {
  /** Tasks whose success it needs, besides those it is bound to. */
  readonly dependencies?: readonly Task<unknown>[];
  readonly budget?: TaskIrBudget;
  readonly routing?: TaskIrRouting;
  readonly critical?: boolean;
  readonly idempotent?: boolean;
  readonly verification_mode?: VerificationMode;
  readonly metadata?: JsonObject;
}

/** What a task does, and with what. */
export type WorkParts<Operation extends OperationType, Name extends string> = CommonParts & {
  readonly type: Operation["type"];
  readonly operation: Name;
} & InputParts<Operation["input"]>;

/** An input with members that must be there has to be written. */
type InputParts<Input> =
  MayBeEmpty<Input> extends true ? { readonly input?: Written<Input> } : { readonly input: Written<Input> };

type MayBeEmpty<Input> = unknown extends Input ? true : Record<never, never> extends Input ? true : false;

/** A task by itself: a model's output has a schema of its own, others may rely on their operation's. */
export type TaskParts<Operation extends OperationType, Name extends string, Schema> = WorkParts<Operation, Name> &
  ("model" extends Operation["type"]
    ? Operation["type"] extends "model"
      ? { readonly schema: Schema }
      : { readonly schema?: Schema }
    : { readonly schema?: Schema });

/** What a rung sees of the one before it: how it ended, and its output if that was valid. */
export interface Before<Output> {
  readonly status: string;
  readonly error_type: string | null;
  readonly output?: Output;
}

/** One rung of a ladder, the first; its output has the ladder's schema. */
export type FirstRung<Operations, Output> = {
  [Name in NameOf<Operations>]: Operations[Name] extends OperationType
    ? { readonly id: string } & WorkParts<Operations[Name], Name> & When<Output>
    : never;
}[NameOf<Operations>];

/** A later rung: its input may be a function of what the rung before it ended with. */
export type NextRung<Operations, Output> = {
  [Name in NameOf<Operations>]: Operations[Name] extends OperationType
    ? { readonly id: string } & Omit<WorkParts<Operations[Name], Name>, "input"> &
        (MayBeEmpty<Operations[Name]["input"]> extends true
          ? { readonly input?: NextInput<Operations[Name]["input"], Output> }
          : { readonly input: NextInput<Operations[Name]["input"], Output> }) &
        When<Output>
    : never;
}[NameOf<Operations>];

type NextInput<Input, Output> = Written<Input> | ((before: Place<Before<Output>>) => Written<Input>);

interface When<Output> {
  /** When to go on to the next rung; all have to hold. Absent: on failure. Means nothing on the last rung. */
  readonly escalate_when?: readonly Condition[] | ((output: Place<Output>) => readonly Condition[]);
}

/** Tasks that are tried in turn, with the schema they share (GRAPH-011). */
export interface LadderParts<Operations, Schema, Output> {
  readonly schema: Schema & SchemaLiteral;
  readonly rungs: readonly [
    FirstRung<Operations, Output>,
    NextRung<Operations, Output>,
    ...NextRung<Operations, Output>[],
  ];
}

/** What the builder reads of any task, with its types gone. */
export type AnyParts = CommonParts &
  Pick<TaskIrTask, "type" | "operation"> & { readonly input?: Bindable<unknown>; readonly schema?: SchemaLiteral };

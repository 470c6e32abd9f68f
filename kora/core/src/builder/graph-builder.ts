import type { Condition, TaskIr, TaskIrEscalation, TaskIrLadder, TaskIrReference, TaskIrTask } from "@krako/contracts";
import { TASK_IR_VERSION } from "../task-ir/defaults.ts";
import { placeOf } from "./conditions.ts";
import type { AnyOperations, NameOf, OperationTypes } from "./operation-types.ts";
import { type Place, placeAt, type Whereabouts, whereaboutsOf } from "./place.ts";
import type { SchemaLiteral, ValueOf } from "./schema-type.ts";
import type { AnyParts, Before, LadderParts, Task, TaskParts } from "./task-parts.ts";
import { writeTask } from "./write-task.ts";

/** What a graph says as a whole; the names and their meaning are those of Task IR. */
export type GraphParts = Omit<TaskIr, "version" | "id" | "tasks" | "ladders" | "escalations" | "output">;

/**
 * Builds a Task IR document in code. Tasks are typed by their schemas: a binding to a field that is not there, or of another type
 * than the operation takes, does not compile. What it makes is plain data; `checkTaskIr` and `lower` take it from there.
 */
export class GraphBuilder<Operations extends OperationTypes<Operations> = AnyOperations> {
  readonly #id: string;
  readonly #parts: GraphParts;
  readonly #tasks: TaskIrTask[] = [];
  readonly #ids = new Set<string>();
  readonly #ladders: TaskIrLadder[] = [];
  readonly #escalations: TaskIrEscalation[] = [];
  readonly #output: TaskIrReference[] = [];

  constructor(id: string, parts: GraphParts = {}) {
    this.#id = id;
    this.#parts = parts;
  }

  /**
   * Adds a task.
   * @throws TypeError when the id is taken, or the input holds what JSON does not have or a place of another graph.
   */
  task<const Name extends NameOf<Operations>, const Schema extends SchemaLiteral = never>(
    id: string,
    parts: TaskParts<Operations[Name], Name, Schema>,
  ): Task<[Schema] extends [never] ? Operations[Name]["output"] : ValueOf<Schema>> {
    return this.#add(id, parts as unknown as AnyParts);
  }

  /**
   * Adds tasks that are tried in turn until one will do: each rung with its own condition, compiled to escalation edges and nothing
   * else. The task that is returned is the first rung, whose output is that of the rung that will do.
   * @throws TypeError as {@link task} does.
   */
  ladder<const Schema extends SchemaLiteral>(
    parts: LadderParts<Operations, Schema, ValueOf<Schema>>,
  ): Task<ValueOf<Schema>> {
    const rungs = parts.rungs as unknown as readonly AnyRung[];
    const { schema } = parts;
    const tasks = rungs.map(({ id, escalate_when: _, input, ...rung }, r) => {
      const before = rungs[r - 1];
      const written = typeof input !== "function" ? input : input(this.#placeIn(before?.id ?? id));
      return this.#add<ValueOf<Schema>>(id, { ...rung, schema, ...(written === undefined ? {} : { input: written }) });
    });
    this.#ladders.push({
      rungs: rungs.map(({ id, escalate_when }) => {
        const when = this.#conditions(id, escalate_when);
        return when === undefined ? { task: id } : { task: id, escalate_when: when };
      }),
    });
    return tasks[0] as Task<ValueOf<Schema>>;
  }

  /** Adds an escalation edge, where a ladder will not do: when the conditions hold, or on failure, `to` stands in for `from`. */
  escalate<Output>(
    from: Task<Output>,
    to: Task<Output>,
    when?: readonly Condition[] | ((output: Place<Output>) => readonly Condition[]),
  ): void {
    const conditions = this.#conditions(from.id, when as AnyRung["escalate_when"]);
    this.#escalations.push({ from: from.id, to: to.id, ...(conditions === undefined ? {} : { when: conditions }) });
  }

  /** Says where the answer is, first come first served. Without it: the whole output of the last task. */
  output(...places: readonly Place<unknown>[]): void {
    for (const place of places) this.#output.push(referenceTo(this.#ownPlace(place, "The output of the graph")));
  }

  /** The document that was built so far. */
  taskIr(): TaskIr {
    return {
      version: TASK_IR_VERSION,
      id: this.#id,
      ...this.#parts,
      tasks: [...this.#tasks],
      ...(this.#ladders.length === 0 ? {} : { ladders: [...this.#ladders] }),
      ...(this.#escalations.length === 0 ? {} : { escalations: [...this.#escalations] }),
      ...(this.#output.length === 0 ? {} : { output: [...this.#output] }),
    };
  }

  #add<Output>(id: string, parts: AnyParts): Task<Output> {
    if (this.#ids.has(id)) throw new TypeError(`The id "${id}" is already that of a task. Give every task its own id.`);
    this.#ids.add(id);
    this.#tasks.push(writeTask(id, parts, (place) => this.#owned(place, `The input of "${id}"`)));
    return { id, output: this.#placeIn<Output>(id) };
  }

  #placeIn<T>(task: string): Place<T> {
    return placeAt<T>({ graph: this, task, pointer: "", declassify: false });
  }

  #ownPlace(place: Place<unknown>, whose: string): Whereabouts {
    const where = whereaboutsOf(place);
    if (where === undefined) throw new TypeError(`${whose} is no place in the output of a task.`);
    return this.#owned(where, whose);
  }

  #owned(where: Whereabouts, whose: string): Whereabouts {
    if (where.graph === this) return where;
    throw new TypeError(`${whose} names a place in the output of "${where.task}", a task of another graph.`);
  }

  #conditions(task: string, when: AnyRung["escalate_when"]): Condition[] | undefined {
    if (when === undefined) return undefined;
    const conditions = typeof when === "function" ? when(this.#placeIn(task)) : when;
    for (const condition of conditions) {
      const where = placeOf(condition);
      if (where !== undefined && (where.graph !== this || where.task !== task))
        throw new TypeError(
          `A condition of "${task}" looks at the output of "${where.task}". It can look at its own only.`,
        );
    }
    return [...conditions];
  }
}

/** A rung with its types gone. */
type AnyRung = Omit<AnyParts, "input"> & {
  readonly id: string;
  readonly input?: object | ((before: Place<Before<unknown>>) => object);
  readonly escalate_when?: readonly Condition[] | ((output: Place<unknown>) => readonly Condition[]);
};

function referenceTo({ task, pointer }: Whereabouts): TaskIrReference {
  return pointer === "" ? task : `${task}#${pointer}`;
}

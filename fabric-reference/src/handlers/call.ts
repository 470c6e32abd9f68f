import type { operations } from "@krako/contracts";
import type { Role } from "../door/tokens.ts";
import type { UncheckedSubmission } from "../services.ts";

/** Name of an operation in the OpenAPI document. */
export type OperationId = keyof operations;

type Parameters<Id extends OperationId> = operations[Id]["parameters"];
/** Parameters that have a default in the document: the door has filled them in. */
type Filled = "limit" | "after" | "wait_ms";
type Part<Source, Name extends string> = Source extends { readonly [N in Name]?: infer Values }
  ? NonNullable<Values>
  : never;
type WithDefaults<Values> = [Values] extends [never]
  ? Readonly<Record<never, never>>
  : Omit<Values, Filled> & Required<Pick<Values, Extract<keyof Values, Filled>>>;

type BodyOf<Id extends OperationId> = Id extends "TaskGraphs_submit"
  ? UncheckedSubmission
  : operations[Id] extends { requestBody: { content: { "application/json": infer Body } } }
    ? Body
    : undefined;

/** A call of an operation: decoded, valid, and made by someone who may. */
export interface Call<Id extends OperationId> {
  readonly path: Readonly<WithDefaults<Part<Parameters<Id>, "path">>>;
  readonly query: Readonly<WithDefaults<Part<Parameters<Id>, "query">>>;
  readonly header: Readonly<WithDefaults<Part<Parameters<Id>, "header">>>;
  readonly body: BodyOf<Id>;
  readonly caller: Caller;
  /** Trace the call belongs to. */
  readonly traceId: string;
  /** Aborted when the caller is gone, or the process is about to stop. */
  readonly signal: AbortSignal;
}

/** Who calls: the owner of the token. Of an operation that is open to all: nobody. */
export interface Caller {
  readonly role: Role | null;
  readonly owner: string;
}

/** A document that is JSON text already. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Pieces of an event stream. Returned if it is not read to its end. */
export type EventStream = AsyncIterableIterator<string>;

type Success = 200 | 202 | 304;
type Answers<Id extends OperationId> = operations[Id]["responses"];
type Document<Response> = Response extends { content: { "application/json": infer Body } }
  ? Body | JsonText
  : Response extends { content: { "text/event-stream": unknown } }
    ? EventStream
    : null;

/** What a handler answers: one of the successes that the document declares. */
export type Reply<Id extends OperationId> = {
  [Status in Extract<keyof Answers<Id>, Success>]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: Document<Answers<Id>[Status]>;
  };
}[Extract<keyof Answers<Id>, Success>];

/**
 * Answers one operation.
 * @throws RefusalError; anything else is a fault of the fabric.
 */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Reply<Id>>;

/** Handlers of some operations, by their ids. */
export type Handlers<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Id> };

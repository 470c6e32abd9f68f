import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  TaskGraph,
} from "@krako/contracts";
import { BackendGoneError } from "./backend-gone-error.ts";
import type { BackendEnvironment, ExecuteOptions } from "./backend-under-test.ts";
import { ChildProgram } from "./child-program.ts";
import { type KitCall, PROTOCOL, type ProgramMessage } from "./command-messages.ts";
import { Heartbeat } from "./heartbeat.ts";
import { ModelDesk } from "./model-desk.ts";
import { PlugError } from "./plug-error.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { Remarks } from "./remarks.ts";
import { thrownText } from "./thrown-text.ts";
import { inTime } from "./time-limit.ts";
import { writtenEnvironment } from "./written-environment.ts";

/** Lines on stdout that are no messages: so many are forgiven. */
const MOST_GARBAGE = 1_000;
/** Events may come after the end of an execution, to be counted; so many executions are remembered. */
const MOST_LISTENERS = 1_000;
const CLOSE_LIMIT_MS = 5_000;

export interface CommandLimits {
  /** How long the answer to `hello` may take. */
  readonly helloMs?: number;
  readonly mostLineBytes?: number;
  /** A `ping` is to be answered within this time, always; null: none is sent. */
  readonly heartbeatMs?: number | null;
}

/** How a backend in a program of its own is named in reports. */
export interface CommandNames {
  readonly pluggedIn: "module" | "command";
  readonly source: string;
}

/** A backend that is a program: JSON lines over its standard input and output. */
export async function plugCommand(
  program: readonly [string, ...string[]],
  environment: BackendEnvironment,
  limits: CommandLimits = {},
  names: CommandNames = { pluggedIn: "command", source: shownCommand(program) },
): Promise<PluggedBackend> {
  const backend = new CommandBackend(program, environment, limits, names);
  try {
    await backend.hello(writtenEnvironment(environment), limits.helloMs ?? 30_000);
  } catch (cause) {
    await backend.close();
    throw new PlugError({
      what: `The program does not answer as the command protocol says: ${cause instanceof Error ? cause.message : thrownText(cause)}`,
      where: names.source,
      mend: `Answer {"id":1,"call":"hello",…} with {"id":1,"result":{"protocol":"${PROTOCOL}"}} on standard output, one line; docs/command-protocol.md has the rest.`,
      cause,
    });
  }
  return backend;
}

/** Program and number of arguments: arguments may hold secrets. */
function shownCommand([file, ...args]: readonly [string, ...string[]]): string {
  const shown = args.map((word) => (/(key|token|secret|password|auth)/i.test(word) ? "…" : word));
  return [file, ...shown].join(" ").slice(0, 300);
}

interface Pending {
  readonly call: KitCall["call"];
  resolve(result: unknown): void;
  reject(error: Error): void;
}

class CommandBackend implements PluggedBackend {
  readonly pluggedIn: "module" | "command";
  readonly source: string;
  readonly inThisProcess = false;
  readonly #program: ChildProgram;
  readonly #desk: ModelDesk;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<number, (event: ExecutionEvent) => void>();
  readonly #remarks = new Remarks();
  readonly #heartbeatMs: number | null;
  #lastId = 0;
  #garbage = 0;
  #heartbeat: Heartbeat | undefined;

  constructor(
    program: readonly [string, ...string[]],
    environment: BackendEnvironment,
    limits: CommandLimits,
    names: CommandNames,
  ) {
    this.pluggedIn = names.pluggedIn;
    this.source = names.source;
    this.#heartbeatMs = limits.heartbeatMs ?? null;
    this.#desk = new ModelDesk(environment.models, (answer) => this.#program.write(JSON.stringify(answer)));
    const listener = { onLine: (line: string) => this.#read(line), onGone: (reason: string) => this.#end(reason) };
    this.#program = new ChildProgram(program, listener, limits.mostLineBytes);
  }

  gone(): string | null {
    return this.#program.gone;
  }

  remarks(): readonly string[] {
    return this.#remarks.list();
  }

  async hello(environment: ReturnType<typeof writtenEnvironment>, limitMs: number): Promise<void> {
    const answer = await inTime(limitMs, this.#call({ call: "hello", protocol: PROTOCOL, environment }));
    if (!answer.inTime) throw new Error(`No answer to "hello" within ${limitMs} ms.`);
    const { protocol } = (answer.value ?? {}) as { readonly protocol?: unknown };
    if (protocol !== PROTOCOL)
      throw new Error(`It speaks ${JSON.stringify(protocol) ?? "no protocol"}, not "${PROTOCOL}".`);
    if (this.#heartbeatMs !== null) this.#heartbeat = this.#startHeartbeat(this.#heartbeatMs);
  }

  async executeTaskgraph(
    graph: TaskGraph,
    context: ExecutionContext,
    { signal, onEvent }: ExecuteOptions = {},
  ): Promise<ExecutionResult> {
    const id = this.#lastId + 1;
    if (onEvent !== undefined) this.#listen(id, onEvent);
    const result = this.#call({ call: "execute_taskgraph", graph, context, cancelled: signal?.aborted === true });
    const cancel = (): void => void this.#call({ call: "cancel", execution: id }).catch(() => {});
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return (await result) as ExecutionResult;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  async healthCheck(): Promise<BackendStatus> {
    return (await this.#call({ call: "health_check" })) as BackendStatus;
  }

  async capabilityDescriptor(): Promise<BackendCapabilities> {
    return (await this.#call({ call: "capability_descriptor" })) as BackendCapabilities;
  }

  async close(): Promise<void> {
    this.#heartbeat?.stop();
    if (this.gone() === null && this.#lastId > 1)
      await inTime(
        CLOSE_LIMIT_MS,
        this.#call({ call: "close" }).catch(() => {}),
      );
    await this.#program.end();
  }

  #startHeartbeat(limitMs: number): Heartbeat {
    const blame = `It did not answer a ping for ${limitMs} ms: something in it never ends, so the kit ended it.`;
    return new Heartbeat(
      limitMs,
      () => this.#call({ call: "ping" }),
      () => this.#program.kill(blame),
    );
  }

  #call(call: CallWithoutId): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const gone = this.gone();
    if (gone !== null) return Promise.reject(new BackendGoneError(`The program is gone. ${gone}`));
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { call: call.call, resolve, reject });
      this.#program.write(JSON.stringify({ id, ...call }));
    });
  }

  #listen(id: number, onEvent: (event: ExecutionEvent) => void): void {
    this.#listeners.set(id, onEvent);
    const [oldest] = this.#listeners.keys();
    if (this.#listeners.size > MOST_LISTENERS && oldest !== undefined) this.#listeners.delete(oldest);
  }

  #read(line: string): void {
    const message = parsed(line);
    if (message === null) this.#forgive(`A line on stdout is no JSON object: ${line.slice(0, 200)}`);
    else if ("event" in message) this.#readEvent(message.execution, message.event);
    else if ("model_call" in message) this.#desk.call(message.model_call, message.model, message.call);
    else if ("model_abandon" in message) this.#desk.abandon(message.model_abandon);
    else this.#readAnswer(message);
  }

  #readEvent(execution: number, event: unknown): void {
    const listener = this.#listeners.get(execution);
    if (listener !== undefined) listener(event as ExecutionEvent);
    else this.#forgive("An event on stdout is of no execution.");
  }

  #readAnswer(message: Extract<ProgramMessage, { id: number }>): void {
    const pending = this.#pending.get(message.id);
    if (pending === undefined) {
      this.#forgive("A message on stdout answers no call.");
      return;
    }
    this.#pending.delete(message.id);
    if ("result" in message) pending.resolve(message.result);
    else if ("problem" in message) pending.reject(refused(message.problem));
    else if ("error" in message) pending.reject(new Error(messageOf(message.error)));
    else pending.reject(new Error(`The answer to ${pending.call} has neither result, nor problem, nor error.`));
  }

  /** Logging to standard output is a common mistake, and harmless in small amounts. */
  #forgive(remark: string): void {
    this.#garbage += 1;
    this.#remarks.add(remark);
    if (this.#garbage > MOST_GARBAGE)
      this.#program.kill(`It wrote more than ${MOST_GARBAGE} lines to stdout that are no messages.`);
  }

  #end(reason: string): void {
    this.#heartbeat?.stop();
    this.#desk.close();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { call, reject } of pending)
      reject(new BackendGoneError(`The program is gone; ${call} was not answered. ${reason}`));
  }
}

type CallWithoutId = KitCall extends infer Call ? (Call extends KitCall ? Omit<Call, "id"> : never) : never;

/** A message by its shape; what is in it is judged later. */
function parsed(line: string): ProgramMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return value as ProgramMessage;
}

function refused(problem: unknown): Error {
  const { title } = (problem ?? {}) as { readonly title?: unknown };
  return Object.assign(new Error(typeof title === "string" ? title : "The graph was refused."), { problem });
}

function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : "The program answered with an error that has no message.";
}

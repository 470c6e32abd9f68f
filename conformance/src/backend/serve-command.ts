import type { Readable } from "node:stream";
import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import type { BackendEnvironment, BackendModule, BackendUnderTest, KitOperation } from "./backend-under-test.ts";
import {
  type KitAnswer,
  type KitCall,
  MOST_LINE_BYTES,
  PROTOCOL,
  type ProgramMessage,
  type WrittenEnvironment,
} from "./command-messages.ts";
import { LineSplitter } from "./line-splitter.ts";
import { plainCopy } from "./plain-copy.ts";
import { ProxiedModels } from "./proxied-models.ts";
import { thrownText } from "./thrown-text.ts";

/**
 * Makes a program of a backend module: answers the kit's calls on standard input and output until the input ends, then ends the process.
 * What the module writes with `console.log` goes to standard error, so that it cannot garble the messages.
 */
export async function serveCommand(createBackend: BackendModule["createBackend"]): Promise<void> {
  const write = process.stdout.write.bind(process.stdout);
  const error = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  process.stdout.write = error;
  await new CommandServer(createBackend, (line) => write(`${line}\n`)).serve(process.stdin);
  process.exit(0);
}

/** The program's side of the command protocol; docs/command-protocol.md. */
export class CommandServer {
  readonly #createBackend: BackendModule["createBackend"];
  readonly #write: (line: string) => void;
  readonly #executions = new Map<number, AbortController>();
  #backend: BackendUnderTest | undefined;
  #models: ProxiedModels | undefined;

  constructor(createBackend: BackendModule["createBackend"], write: (line: string) => void) {
    this.#createBackend = createBackend;
    this.#write = write;
  }

  /** Answers until the input ends. */
  async serve(input: Readable): Promise<void> {
    const lines = new LineSplitter(
      MOST_LINE_BYTES,
      (line) => this.#read(JSON.parse(line) as KitCall | KitAnswer),
      () => input.destroy(new Error("The kit sent a line that is too long.")),
    );
    for await (const chunk of input) lines.push(chunk as Buffer);
    for (const controller of this.#executions.values()) controller.abort();
  }

  #read(message: KitCall | KitAnswer): void {
    if ("model_answer" in message) this.#models?.take(message);
    else void this.#serve(message);
  }

  async #serve(call: KitCall): Promise<void> {
    let answer: ProgramMessage;
    try {
      const result = plainCopy(await this.#result(call));
      answer = result.ok
        ? { id: call.id, result: result.value }
        : { id: call.id, error: { message: `${call.call} gave something that is no JSON: ${result.fault}.` } };
    } catch (error) {
      answer = failed(call.id, error);
    }
    this.#send(answer);
  }

  async #result(call: KitCall): Promise<unknown> {
    switch (call.call) {
      case "hello":
        this.#backend = await this.#createBackend(await this.#environment(call.environment));
        return { protocol: PROTOCOL };
      case "execute_taskgraph":
        return await this.#execute(call);
      case "cancel":
        this.#executions.get(call.execution)?.abort();
        return null;
      case "health_check":
        return await this.#there().healthCheck();
      case "capability_descriptor":
        return await this.#there().capabilityDescriptor();
      case "ping":
        return null;
      case "close":
        await this.#there().close?.();
        return null;
      default: {
        const unknown: never = call;
        throw new Error(`There is no call ${JSON.stringify(unknown)}.`);
      }
    }
  }

  async #execute({ id, graph, context, cancelled }: Extract<KitCall, { graph: unknown }>): Promise<unknown> {
    const controller = new AbortController();
    if (cancelled) controller.abort();
    this.#executions.set(id, controller);
    const onEvent = (event: unknown): void => {
      const copy = plainCopy(event);
      this.#send({ execution: id, event: copy.ok ? copy.value : `no JSON: ${copy.fault}` });
    };
    try {
      return await this.#there().executeTaskgraph(graph as TaskGraph, context as ExecutionContext, {
        signal: controller.signal,
        onEvent,
      });
    } finally {
      this.#executions.delete(id);
    }
  }

  async #environment(written: WrittenEnvironment): Promise<BackendEnvironment> {
    const { model_endpoint, operations, price_list } = written;
    const { plugin } = (await import(operations.module)) as {
      readonly plugin: { readonly operations: readonly KitOperation[] };
    };
    this.#models = new ProxiedModels(written.models, (message) => this.#send(message));
    return {
      modelEndpoint: {
        baseUrl: model_endpoint.base_url,
        apiKey: model_endpoint.api_key,
        models: model_endpoint.models,
        smallModels: model_endpoint.small_models,
      },
      models: this.#models.adapters,
      operations: plugin.operations,
      operationsModule: operations.module,
      priceList: price_list,
    };
  }

  #there(): BackendUnderTest {
    if (this.#backend === undefined) throw new Error("The first call must be hello.");
    return this.#backend;
  }

  #send(message: ProgramMessage): void {
    this.#write(JSON.stringify(message));
  }
}

/** A refusal keeps its problem document; everything else is told in one line. */
function failed(id: number, error: unknown): ProgramMessage {
  try {
    const { problem } = error as { readonly problem?: unknown };
    const copy = plainCopy(problem);
    if (typeof problem === "object" && problem !== null && copy.ok) return { id, problem: copy.value };
  } catch {
    // It has no problem that could be read, so it is none.
  }
  return { id, error: { message: thrownText(error) } };
}

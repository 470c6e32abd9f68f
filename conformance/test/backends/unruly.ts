// A backend that does what the label `do` of the graph says, and otherwise what the local backend does.
import type { ExecutionContext, ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import type { BackendEnvironment, BackendUnderTest, ExecuteOptions } from "../../src/backend/backend-under-test.ts";
import { createBackend as createLocal } from "./local.ts";

type Deed = (options: ExecuteOptions, run: (options: ExecuteOptions) => Promise<ExecutionResult>) => unknown;

class Sly extends Error {
  override get message(): string {
    throw new Error("nobody reads this");
  }
}

const cyclic = (): object => {
  const value: Record<string, unknown> = { status: "succeeded" };
  value["self"] = value;
  return value;
};

/** Sent through a type hole, as an untyped adapter would. */
const emit = (options: ExecuteOptions, event: unknown): void => options.onEvent?.(event as ExecutionEvent);

const DEEDS: Readonly<Record<string, Deed>> = {
  throw: () => {
    throw new Error("broken\nin two lines");
  },
  reject: async () => {
    throw new TypeError("no such thing");
  },
  "throw text": () => {
    throw "only a text";
  },
  "throw undefined": () => {
    throw undefined;
  },
  "throw object": () => {
    throw { reason: "none" };
  },
  "throw sly": () => {
    throw new Sly();
  },
  "throw long": () => {
    throw new Error("x".repeat(10_000_000));
  },
  "throw bad problem": () => {
    throw Object.assign(new Error("refused"), { problem: { title: "No." } });
  },
  "throw sly problem": () => {
    throw Object.defineProperty(new Error("refused"), "problem", {
      get: () => {
        throw new Error("nobody reads this");
      },
    });
  },
  hang: () => new Promise(() => {}),
  undefined: async () => undefined,
  number: async () => 42,
  cyclic: async () => cyclic(),
  proxy: async () =>
    new Proxy(
      {},
      {
        // A promise looks for it by itself.
        get: (_, member) => {
          if (member === "then") return undefined;
          throw new Error("not to be read");
        },
        ownKeys: () => {
          throw new Error("not to be listed");
        },
      },
    ),
  getter: async (options, run) => ({
    ...(await run(options)),
    get status(): string {
      throw new Error("not to be read");
    },
  }),
  "sly thenable": () =>
    // biome-ignore lint/suspicious/noThenProperty: it is what a promise looks for
    Object.defineProperty({}, "then", {
      get: () => {
        throw new Error("not to be awaited");
      },
    }),
  date: async (options, run) => ({ ...(await run(options)), final_output: new Date(0) }),
  flood: async (options, run) => {
    for (let event = 0; event < 300_000; event += 1) emit(options, { event });
    return await run(options);
  },
  "odd events": async (options, run) => {
    for (const event of [null, 7, "text", [], cyclic(), () => 1]) emit(options, event);
    return await run(options);
  },
  "late events": async (options, run) => {
    const result = await run(options);
    setImmediate(() => {
      emit(options, { event_type: "late" });
      emit(options, { event_type: "later" });
    });
    return result;
  },
  exit: () => process.exit(3),
  "exit and go on": async (options, run) => {
    try {
      process.exit(4);
    } catch {
      return await run(options);
    }
  },
  abort: () => process.abort(),
  "kill itself": () => {
    process.kill(process.pid, "SIGKILL");
    return new Promise(() => {});
  },
  loop: () => {
    for (;;);
  },
  "reject aside": async (options, run) => {
    void Promise.reject(new Error("nobody waits for this"));
    return await run(options);
  },
  "throw aside": async (options, run) => {
    setImmediate(() => {
      throw new Error("nobody catches this");
    });
    return await run(options);
  },
  "say on stdout": async (options, run) => {
    console.log("hello from the backend");
    return await run(options);
  },
};

export function createBackend(environment: BackendEnvironment): BackendUnderTest {
  const local = createLocal(environment);
  return {
    executeTaskgraph(graph: TaskGraph, context: ExecutionContext, options: ExecuteOptions = {}) {
      const run = (own: ExecuteOptions): Promise<ExecutionResult> => local.executeTaskgraph(graph, context, own);
      const deed = DEEDS[graph.labels?.["do"] ?? ""];
      return (deed === undefined ? run(options) : deed(options, run)) as Promise<ExecutionResult>;
    },
    healthCheck: () => local.healthCheck(),
    capabilityDescriptor: () => local.capabilityDescriptor(),
    close: () => local.close?.(),
  };
}

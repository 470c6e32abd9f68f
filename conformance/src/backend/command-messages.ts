// The messages of the command protocol, one a line, as docs/command-protocol.md describes them.
import type { ModelTier, PriceList } from "@krako/contracts";
import type { Json, JsonObject } from "../oracle/json.ts";
import type { ModelEndpoint } from "./backend-under-test.ts";

export const PROTOCOL = "krako.conformance.command/1";

/** Longest line in either direction, in bytes. */
export const MOST_LINE_BYTES: number = 64 * 1024 * 1024;

/** What the kit brings along, as far as it can be written down. */
export interface WrittenEnvironment {
  readonly model_endpoint: {
    readonly base_url: string;
    readonly api_key: string;
    readonly models: ModelEndpoint["models"];
    readonly small_models: ModelEndpoint["smallModels"];
  };
  readonly price_list: PriceList;
  readonly operations: {
    /** File URL of a JavaScript module that exports them as `plugin`. */
    readonly module: string;
    readonly list: readonly {
      readonly name: string;
      readonly type: string;
      readonly bound: string;
      readonly description: string;
      readonly example: unknown;
    }[];
  };
  /** The kit's model for programs that want to call it by messages: `model_call`. */
  readonly models: readonly WrittenModel[];
}

export interface WrittenModel {
  readonly name: string;
  readonly operations: readonly string[];
  readonly unit_type: "small_model" | "llm";
  readonly tiers: readonly ModelTier[];
  readonly local: boolean;
  readonly context_window: number;
}

/** From the kit: a call, each answered exactly once under its id. */
export type KitCall =
  | { readonly id: number; readonly call: "hello"; readonly protocol: string; readonly environment: WrittenEnvironment }
  | {
      readonly id: number;
      readonly call: "execute_taskgraph";
      readonly graph: unknown;
      readonly context: unknown;
      /** The caller had cancelled before it called. */
      readonly cancelled: boolean;
    }
  /** `execution`: the id of the call to be cancelled. */
  | { readonly id: number; readonly call: "cancel"; readonly execution: number }
  | { readonly id: number; readonly call: "health_check" | "capability_descriptor" | "ping" | "close" };

/** From the kit: what its model answered to a `model_call`. */
export type KitAnswer =
  | { readonly model_answer: number; readonly answer: WrittenAnswer }
  | { readonly model_answer: number; readonly fault: WrittenFault };

/** Tokens of one attempt; null: not known. */
export type WrittenUsage = { readonly tokens_in: number; readonly tokens_out: number } | null;

export interface WrittenAnswer {
  readonly output: Json;
  readonly usage: WrittenUsage;
  readonly model: string;
  readonly provider: string;
}

export interface WrittenFault {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  readonly usage: WrittenUsage;
}

/** One attempt of one model unit. */
export interface WrittenModelCall {
  readonly operation: string;
  readonly unit_type: "small_model" | "llm";
  readonly tier: ModelTier;
  readonly input: JsonObject;
  readonly max_output_tokens: number;
}

/** From the program. */
export type ProgramMessage =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly problem: unknown }
  | { readonly id: number; readonly error: { readonly message: string } }
  /** `execution`: the id of the call of which this is an event. */
  | { readonly execution: number; readonly event: unknown }
  | { readonly model_call: number; readonly model: string; readonly call: WrittenModelCall }
  | { readonly model_abandon: number };

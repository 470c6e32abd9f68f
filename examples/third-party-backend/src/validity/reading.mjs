// A tolerant view of what may be a task graph: rules look at what is readable, so that every broken rule can be told at once.
import { isRecord } from "../json.mjs";

/** @typedef {Record<string, unknown>} Loose */
/** @typedef {{ at: number, pointer: string, id: string, raw: Loose }} LooseUnit */
/** @typedef {{ at: number, pointer: string, from: number | undefined, to: number | undefined, raw: Loose }} LooseEdge */
/** @typedef {import("@krako/contracts").Violation} Violation */

/** @param {unknown} value @returns {unknown[]} */
export const listOf = (value) => (Array.isArray(value) ? value : []);
/** @param {unknown} value @returns {Loose} */
export const recordOf = (value) => (isRecord(value) ? value : {});
/** @param {unknown} value @returns {number | undefined} */
export const numberOf = (value) => (typeof value === "number" ? value : undefined);

export class Reading {
  /** @param {Loose} graph @param {import("@krako/contracts").BackendCapabilities} capabilities */
  constructor(graph, capabilities) {
    this.graph = graph;
    this.capabilities = capabilities;
    this.limits = capabilities.limits;
    this.budget = recordOf(graph.budget);
    /** @type {Map<string, number>} First position of each id. */
    this.positions = new Map();
    /** @type {LooseUnit[]} */
    this.units = listOf(graph.work_units).map((value, at) => {
      const raw = recordOf(value);
      const id = typeof raw.id === "string" ? raw.id : "";
      if (typeof raw.id === "string" && !this.positions.has(id)) this.positions.set(id, at);
      return { at, pointer: `/work_units/${at}`, id, raw };
    });
    /** @type {LooseEdge[]} */
    this.escalations = listOf(graph.escalations).map((value, at) => {
      const raw = recordOf(value);
      const [from, to] = [this.position(raw.from), this.position(raw.to)];
      return { at, pointer: `/escalations/${at}`, from, to, raw };
    });
  }

  /** @param {unknown} id @returns {number | undefined} */
  position(id) {
    return typeof id === "string" ? this.positions.get(id) : undefined;
  }

  /** @param {LooseUnit} unit @returns {unknown} */
  privacy(unit) {
    return recordOf(unit.raw.constraints).privacy ?? recordOf(this.graph.policy).privacy_default;
  }

  /** @param {LooseUnit} unit @returns {boolean} */
  isModelUnit(unit) {
    return unit.raw.type === "llm" || unit.raw.type === "small_model";
  }

  /** Tokens of one attempt, where they are stated. @param {LooseUnit} unit @returns {number | undefined} */
  attemptLimit(unit) {
    const model = recordOf(unit.raw.model);
    const [input, output] = [numberOf(model.max_input_tokens), numberOf(model.max_output_tokens)];
    return input === undefined || output === undefined ? undefined : input + output;
  }
}

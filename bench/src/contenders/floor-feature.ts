import { EventEmitter } from "node:events";
import { Ajv, type ValidateFunction } from "ajv";
import { type BenchGraph, type BenchOutput, type BenchUnit, schemaOf, work } from "../workloads.ts";
import type { Contender } from "./contender.ts";

/**
 * The floor the figures are stated against: a bare promise executor that validates each output, keeps one telemetry record and emits
 * two events per unit, checks a token and a time budget, freezes outputs and could retry. It does nothing else.
 */
export const floorFeature: Contender = {
  name: "floor-feature",
  async setup() {
    const ajv = new Ajv();
    validators = Array.from({ length: 8 }, (_, kind) => ajv.compile(schemaOf(kind)));
  },
  prepare: (graphs) => graphs,
  run: runAll,
  outputs: runAll,
};

function runAll(graphs: unknown): Promise<readonly (readonly BenchOutput[])[]> {
  return Promise.all((graphs as readonly BenchGraph[]).map(runGraph));
}

let validators: readonly ValidateFunction[] = [];
const MAX_ATTEMPTS = 3;
const TOKEN_BUDGET = 1e9;
const TIME_BUDGET_MS = 6e5;

function runGraph(graph: BenchGraph): Promise<readonly BenchOutput[]> {
  const units = graph.units;
  const n = units.length;
  const indexOf = new Map<string, number>();
  for (let i = 0; i < n; i += 1) indexOf.set((units[i] as BenchUnit).id, i);
  const waitsFor = new Int32Array(n);
  const dependants: number[][] = Array.from({ length: n }, () => []);
  const dependencies: number[][] = new Array(n);
  for (let i = 0; i < n; i += 1) {
    const deps = (units[i] as BenchUnit).deps;
    waitsFor[i] = deps.length;
    const list: number[] = new Array(deps.length);
    dependencies[i] = list;
    for (let j = 0; j < deps.length; j += 1) {
      const k = indexOf.get(deps[j] as string) as number;
      list[j] = k;
      (dependants[k] as number[]).push(i);
    }
  }
  const bus = new EventEmitter();
  let events = 0;
  bus.on("step", () => {
    events += 1;
  });
  const queue = new Int32Array(n);
  const outputs: BenchOutput[] = new Array(n);
  const telemetry: unknown[] = new Array(n);
  let head = 0;
  let tail = 0;
  let active = 0;
  let done = 0;
  let tokens = 0;
  let sequence = 0;
  const began = performance.now();
  for (let i = 0; i < n; i += 1) if (waitsFor[i] === 0) queue[tail++] = i;
  return new Promise((resolve, reject) => {
    const one = async (i: number): Promise<void> => {
      const unit = units[i] as BenchUnit;
      const deps = dependencies[i] as number[];
      const inputs: BenchOutput[] = new Array(deps.length);
      for (let j = 0; j < deps.length; j += 1) inputs[j] = outputs[deps[j] as number] as BenchOutput;
      const started = performance.now();
      let attempt = 0;
      let fault: unknown = null;
      let output: BenchOutput | undefined;
      bus.emit("step", { seq: sequence++, type: "unit.started", graph: graph.id, unit: unit.id, at: started });
      while (attempt < MAX_ATTEMPTS) {
        attempt += 1;
        fault = null;
        if (performance.now() - began > TIME_BUDGET_MS) throw new Error("time budget");
        if (tokens > TOKEN_BUDGET) throw new Error("token budget");
        try {
          output = await work(unit.id, unit.seed, inputs);
        } catch (error) {
          fault = error;
          continue;
        }
        const validate = validators[unit.kind] as ValidateFunction;
        if (!validate(output)) {
          fault = new Error("invalid output");
          continue;
        }
        break;
      }
      if (fault !== null) throw fault;
      tokens += 1;
      outputs[i] = Object.freeze(output) as BenchOutput;
      const ended = performance.now();
      telemetry[i] = {
        unit: unit.id,
        kind: unit.kind,
        status: "succeeded",
        attempts: attempt,
        startedAt: started,
        endedAt: ended,
        durationMs: ended - started,
        tokens: 1,
      };
      bus.emit("step", { seq: sequence++, type: "unit.succeeded", graph: graph.id, unit: unit.id, at: ended });
      active -= 1;
      done += 1;
      for (const next of dependants[i] as number[]) {
        waitsFor[next] = (waitsFor[next] as number) - 1;
        if (waitsFor[next] === 0) queue[tail++] = next;
      }
      pump();
    };
    const pump = (): void => {
      while (head < tail) {
        active += 1;
        one(queue[head++] as number).catch(reject);
      }
      if (active > 0 || head < tail) return;
      if (done === n && events === 2 * n) resolve(outputs);
      else reject(new Error("The graph has a cycle."));
    };
    pump();
  });
}

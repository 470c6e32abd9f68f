import { LocalBackend } from "@krako/backend-local";
import { estimateRun, observeRun, uuidV7 } from "@krako/kora";
import type { PlannedWork, Workbench } from "@krako/kora/workbench";
import { type ModelResponse, type RefusalError, refusal } from "@krako/rules";
import { ladderGraph, plugin, scriptedModel } from "./graphs.ts";

/** What a model answers that is asked. */
const ANSWER: ModelResponse = { output: { label: "ham", confidence: 0.9 }, usage: { tokensIn: 40, tokensOut: 5 } };

/** Text that makes the workbench refuse to plan, or the backend to run. */
export const UNPLANNABLE = "cannot be planned";
export const REFUSED = "will be refused";
/** Text of a run whose backend is lost after two events, and of one that fails by a defect then. */
export const LOST = "loses its backend";
export const BROKEN = "breaks its backend";
/** Text of a run that hears no signal. */
export const STUBBORN = "does not end when it is asked to";
export const DEFECTIVE = "has a defect that must not be shown";

/** A workbench whose runs wait at their model until they are let on: everything else is the real backend. */
export class ScriptedWorkbench implements Workbench {
  readonly folder = "/a/folder";
  /** Works that were planned and neither run nor let go. */
  readonly held = new Set<PlannedWork>();
  #isOpen = false;
  readonly #waiting = new Set<() => void>();
  #count = 0;

  /** From now on models answer at once. */
  letOn(): void {
    this.#isOpen = true;
    for (const go of this.#waiting) go();
  }

  async plan(work: Parameters<Workbench["plan"]>[0]): ReturnType<Workbench["plan"]> {
    const text = work.text ?? work.document ?? "";
    if (text.includes(DEFECTIVE)) throw new Error(text);
    if (text.includes(UNPLANNABLE))
      return { ok: false, problem: problemWith(text), positions: [{ line: 3, column: 5 }] };
    this.#count += 1;
    const graph = ladderGraph(uuidV7(this.#count, new Uint8Array(10)), text);
    const planned: PlannedWork = {
      ok: true,
      title: text.slice(0, 40),
      graph,
      playbook: work.playbook ?? null,
      leftOut: [],
      estimate: estimateRun(graph, undefined),
      mode: "local",
      route: null,
      run: async ({ runId, signal, onEvent, onTelemetry }) => {
        this.held.delete(planned);
        if (text.includes(REFUSED)) throw foreign(refusal({ ...FULL, detail: "Try again later." }));
        const backend = new LocalBackend({ operations: [plugin], models: [this.#model()] });
        const context = { run_id: runId, trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", backend_mode: "local" } as const;
        const isCut = text.includes(LOST) || text.includes(BROKEN);
        const observe = observeRun(graph, context, [{ take: onTelemetry }]);
        try {
          const result = await backend.executeTaskgraph(graph, context, {
            ...(text.includes(STUBBORN) ? {} : { signal }),
            onEvent: (event) => {
              if (isCut && event.sequence > 2) return;
              onEvent(event);
              observe(event);
            },
          });
          if (text.includes(LOST)) throw foreign(refusal({ ...FULL, title: "The backend does not answer." }));
          if (text.includes(BROKEN)) throw new Error(text);
          return result;
        } finally {
          await backend.close();
        }
      },
      leave: async () => void this.held.delete(planned),
    };
    this.held.add(planned);
    return planned;
  }

  async backends(): ReturnType<Workbench["backends"]> {
    const message = "It is not installed.";
    return {
      routing: null,
      backends: [{ name: "krako", chosen: false, status: null, url: null, message, capabilities: null }],
    };
  }

  async models(): ReturnType<Workbench["models"]> {
    return [{ backend: "local", unit_type: "llm", tier: "medium" }];
  }

  async playbooks(): ReturnType<Workbench["playbooks"]> {
    return [{ file: "playbooks/support.yaml", id: "support", title: null, message: null }];
  }

  #model() {
    return scriptedModel(
      (_, signal) =>
        new Promise((resolve, reject) => {
          const go = (): void => resolve(ANSWER);
          if (this.#isOpen) go();
          this.#waiting.add(go);
          signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
        }),
    );
  }
}

const FULL = { error_type: "ADMISSION_REJECTED", code: "full", title: "There is no room." } as const;

function problemWith(text: string) {
  return refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title: "The document is not valid.",
    violations: [{ rule: "GRAPH-003", pointer: "/tasks/0", message: `It ${text}.`.slice(0, 40), mend: "Mend it." }],
  }).problem;
}

/** As another copy of the package would throw it. */
function foreign({ message, problem }: RefusalError): Error {
  return Object.assign(new Error(message), { name: "RefusalError", problem });
}

// A backend, plugged in and watched, for as long as a command needs it.
import { PlugError } from "../backend/plug-error.ts";
import type { BackendSource, PluggedBackend } from "../backend/plugged-backend.ts";
import { type Incident, type ProcessWatch, watchProcess } from "../backend/process-watch.ts";
import { CASE_LIMIT_MS, type KitGround, openGround, plugInto } from "../run/kit.ts";
import type { BackendOptions } from "./backend-options.ts";
import { CliError } from "./cli-error.ts";

export interface OpenBackend {
  readonly ground: KitGround;
  readonly backend: PluggedBackend;
  readonly caseLimitMs: number;
  /** What reached this process although nobody called for it; empty for backends elsewhere. */
  incidents(): readonly Incident[];
  incidentCount(): number;
  close(): Promise<void>;
}

export const groundFor = async ({ modelPort }: BackendOptions): Promise<KitGround> => {
  const key = process.env["KRAKO_MODEL_KEY"];
  try {
    return await openGround(modelPort, key === undefined || key === "" ? undefined : key);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new CliError({
      what: `The kit's model cannot be served: ${code === "EADDRINUSE" ? "the port is in use" : String(code ?? cause)}.`,
      where: modelPort === undefined ? "127.0.0.1" : `--model-port ${modelPort}`,
      mend: "Give another port, or none for any that is free.",
      cause,
    });
  }
};

export const plugAndWatch = async (
  ground: KitGround,
  source: BackendSource,
): Promise<{ readonly backend: PluggedBackend; readonly watch: ProcessWatch | null }> => {
  const isHere = source.kind === "module" && source.isolate !== true;
  // From before it is loaded: a module may do things by itself.
  const watch = isHere ? watchProcess() : null;
  try {
    return { backend: await plugInto(ground, source), watch };
  } catch (error) {
    watch?.stop();
    if (error instanceof PlugError || error instanceof CliError) throw error;
    throw new CliError({
      what: `The backend cannot be plugged in: ${error instanceof Error ? error.message : String(error)}`,
      where: source.kind,
      mend: "Check what was given.",
      cause: error,
    });
  }
};

export const openBackend = async (source: BackendSource, options: BackendOptions): Promise<OpenBackend> => {
  const ground = await groundFor(options);
  try {
    const { backend, watch } = await plugAndWatch(ground, source);
    return {
      ground,
      backend,
      caseLimitMs: options.caseLimit ?? CASE_LIMIT_MS,
      incidents: () => watch?.incidents() ?? [],
      incidentCount: () => watch?.count() ?? 0,
      async close() {
        await backend.close();
        watch?.stop();
        await ground.close();
      },
    };
  } catch (error) {
    await ground.close();
    throw error;
  }
};

import type { LocalBackend } from "@krako/backend-local";
import { type BackendOptions, composeBackend, type Equipment } from "./compose-backend.ts";

/** The backend in this process, for as long as somebody needs it. */
export interface OpenedLocal {
  readonly backend: LocalBackend;
  /** It is needed no more. */
  close(): Promise<void>;
}

/** How a backend in this process is had. @throws UsageError when two plugins bring the same operation. */
export type OpenLocal = (equipment: Equipment, options: BackendOptions) => Promise<OpenedLocal>;

/** One of its own, for one run. */
export const openOwn: OpenLocal = async (equipment, options) => {
  const backend = await composeBackend(equipment, options);
  return { backend, close: () => backend.close() };
};

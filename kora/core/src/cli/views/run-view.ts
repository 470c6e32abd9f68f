import type { ExecutionEvent } from "@krako/contracts";

/** Shows a run while it goes on. */
export interface RunView {
  add(event: ExecutionEvent): void;
  /** Nothing more will come; whatever was changed on the terminal is put back. */
  end(): void;
}

/** Shows nothing. */
export const SILENT: RunView = { add: () => {}, end: () => {} };

import type { Size, Viewport } from "./viewport.ts";

/** What is looked at now. Kept outside of React: panning draws a canvas and moves one element, and renders nothing. */
export interface ViewportStore {
  viewport(): Viewport;
  size(): Size;
  move(viewport: Viewport): void;
  resize(size: Size): void;
  /** @returns what ends it */
  subscribe(listener: () => void): () => void;
}

export function viewportStore(): ViewportStore {
  let viewport: Viewport = { x: 0, y: 0, k: 1 };
  let size: Size = { width: 0, height: 0 };
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    viewport: () => viewport,
    size: () => size,
    move: (next) => {
      viewport = next;
      tell();
    },
    resize: (next) => {
      size = next;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

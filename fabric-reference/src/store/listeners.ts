import type { Channel, Told } from "./database.ts";

/** Who is to be told of what, in this process. */
export class Listeners {
  readonly #byChannel = new Map<Channel, Set<Told>>();

  add(channel: Channel, told: Told): () => void {
    const listeners = this.#byChannel.get(channel) ?? new Set();
    this.#byChannel.set(channel, listeners);
    // The same function may listen twice; each of them stops for itself.
    const own: Told = (payload) => told(payload);
    listeners.add(own);
    return () => {
      listeners.delete(own);
    };
  }

  /** Each hears it in a microtask of its own: a listener that throws harms neither the others nor who notified. */
  tell(channel: Channel, payload: string): void {
    for (const told of this.#byChannel.get(channel) ?? []) {
      queueMicrotask(() => {
        if (this.#byChannel.get(channel)?.has(told)) told(payload);
      });
    }
  }

  tellAll(payload: string): void {
    for (const channel of this.#byChannel.keys()) this.tell(channel, payload);
  }

  clear(): void {
    this.#byChannel.clear();
  }
}

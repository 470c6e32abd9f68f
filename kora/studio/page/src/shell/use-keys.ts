import { useEffect, useRef } from "react";
import { CHORD_MS, chordOf } from "./key-chords.ts";

/** What each chord does. Return false to let the next one have it. */
export type KeyMap = Readonly<Record<string, () => unknown>>;

/** Who listens, the latest last: what lies on top has the first say. */
const listeners: { current: KeyMap }[] = [];

/** Binds chords of keys while the component is there. What is bound later comes first. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    listeners.push(latest);
    return () => {
      listeners.splice(listeners.indexOf(latest), 1);
    };
  }, []);
}

/** Starts to listen; what is returned ends it. */
export function listenToKeys(): () => void {
  let waiting: string | null = null;
  let since = 0;
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const now = event.timeStamp;
    const read = chordOf(now - since > CHORD_MS ? null : waiting, {
      key: event.key,
      isCommand: event.ctrlKey || event.altKey || event.metaKey,
      isTyping: isField(event.target),
    });
    waiting = read.waiting;
    since = now;
    const { chord } = read;
    if (chord === null) return;
    for (const { current } of [...listeners].reverse()) {
      const act = current[chord];
      if (act === undefined || act() === false) continue;
      event.preventDefault();
      return;
    }
  };
  window.addEventListener("keydown", pressed);
  return () => window.removeEventListener("keydown", pressed);
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

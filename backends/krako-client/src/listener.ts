import type { ExecutionEvent } from "@krako/contracts";

type Listener = (event: ExecutionEvent) => void;

/**
 * The caller's listener, made safe. One that throws harms nothing but itself: the run goes on, later events still reach it, and the first
 * error is told as a warning, which names the event and has the error as its cause.
 */
export function safeListener(onEvent: Listener | undefined): Listener | undefined {
  if (onEvent === undefined) return undefined;
  let hasThrown = false;
  return (event) => {
    try {
      onEvent(event);
    } catch (cause) {
      if (!hasThrown) warn(event, cause);
      hasThrown = true;
    }
  };
}

interface Process {
  emitWarning?(warning: Error): void;
}

/** Names the event, not what was thrown: its message may hold what must not reach a log. */
function warn({ execution_session_id, sequence, event_type }: ExecutionEvent, cause: unknown): void {
  const text = `The event listener of session ${execution_session_id} threw at event ${sequence}, ${event_type}. The run goes on.`;
  const { process } = globalThis as { readonly process?: Process };
  if (process?.emitWarning === undefined) {
    console.warn(text);
    return;
  }
  const warning = Object.assign(new Error(text, { cause }), { code: "KRAKO_EVENT_LISTENER_THREW" });
  warning.name = "KrakoWarning";
  process.emitWarning(warning);
}

import { type ReactNode, useState } from "react";

/** Milliseconds for which it says that it has copied. */
const SAID_MS = 1_500;

/** Copies a text. `text` is asked only when it is wanted. */
export function CopyButton({ text, what }: { readonly text: () => string; readonly what: string }): ReactNode {
  const [said, say] = useState("Copy");
  const copy = async (): Promise<void> => {
    say(
      await navigator.clipboard.writeText(text()).then(
        () => "Copied",
        () => "Not allowed",
      ),
    );
    setTimeout(() => say("Copy"), SAID_MS);
  };
  return (
    <button type="button" className="copy" aria-label={`${said} ${what}`} onClick={() => void copy()}>
      {said}
    </button>
  );
}

import type { ReactNode } from "react";
import { changeDraft, type Draft } from "./draft.ts";
import { limitsOf } from "./limits-of.ts";

/** What the run may cost and take at most, beyond what its document says. */
export function LimitFields({ draft }: { readonly draft: Draft }): ReactNode {
  const limits = limitsOf(draft.limits);
  return (
    <details className="limits">
      <summary>Limits</summary>
      <p>
        <label>
          At most{" "}
          <input
            inputMode="decimal"
            value={draft.limits.cost}
            onChange={({ target }) => changeDraft({ limits: { ...draft.limits, cost: target.value } })}
          />{" "}
          US dollars
        </label>
        <label>
          At most{" "}
          <input
            inputMode="decimal"
            value={draft.limits.seconds}
            onChange={({ target }) => changeDraft({ limits: { ...draft.limits, seconds: target.value } })}
          />{" "}
          seconds
        </label>
      </p>
      {limits.ok ? null : (
        <p className="fine warn" role="alert">
          {limits.message}
        </p>
      )}
    </details>
  );
}

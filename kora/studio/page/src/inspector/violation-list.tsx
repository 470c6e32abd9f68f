import type { Violation } from "@krako/contracts";
import type { ReactNode } from "react";

/** What exactly was wrong, where, and what to do about it. */
export function ViolationList({ violations }: { readonly violations: readonly Violation[] }): ReactNode {
  if (violations.length === 0) return null;
  return (
    <ul className="violations">
      {violations.map(({ rule, pointer, message, mend }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may be broken twice in one place
        <li key={`${pointer} ${rule} ${at}`}>
          <code className="pointer">{pointer === "" ? "the whole output" : pointer}</code>
          <p>{message}</p>
          <p className="mend">{mend}</p>
        </li>
      ))}
    </ul>
  );
}

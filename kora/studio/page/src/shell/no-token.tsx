import type { ReactNode } from "react";

/** The page was opened without the link that the command printed. */
export function NoToken(): ReactNode {
  return (
    <main className="empty whole">
      <h1>Open the link that kora studio printed</h1>
      <p>
        This page may only be used with the token of the command that serves it. The link that <code>kora studio</code>{" "}
        prints has it: it ends in <code>#token=…</code>. A link from an earlier start no longer works.
      </p>
    </main>
  );
}

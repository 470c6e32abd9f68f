import type { ReactNode } from "react";

/** What stands where there is nothing to show: why, and what to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something is on its way. Shown late by the style sheet, so that what is quick does not flicker. */
export function Loading({ what }: { readonly what: string }): ReactNode {
  return (
    <p className="loading" role="status">
      {what}
    </p>
  );
}

import { useEffect } from "react";

/** Names the tab of the browser after what it shows. */
export function useTitle(what: string | null): void {
  useEffect(() => {
    document.title = what === null ? "KORA Studio" : `${what} · KORA Studio`;
  }, [what]);
}

const KEY = "kora-studio-token";

/** Where a token may be kept, and the address it may be in: what the browser brings, and what tests bring instead. */
export interface TokenPlace {
  readonly hash: string;
  readonly kept: Pick<Storage, "getItem" | "setItem">;
  /** Replaces the fragment of the address, so that the token is in no history and no copied link. */
  readonly clear: () => void;
}

/** The token that the link brought, else the one that was kept in this tab; null where there is none. */
export function takeToken({ hash, kept, clear }: TokenPlace): string | null {
  const brought = new URLSearchParams(hash.replace(/^#/, "")).get("token");
  if (brought === null || brought === "") return kept.getItem(KEY);
  kept.setItem(KEY, brought);
  clear();
  return brought;
}

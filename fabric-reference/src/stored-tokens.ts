import type { RefusalError } from "@krako/rules";
import type { TokenDirectory } from "./door/tokens.ts";
import { refusalForNow } from "./refusal-for-now.ts";
import type { Database } from "./store/database.ts";
import { StoreUnavailableError } from "./store/store-error.ts";
import { findToken } from "./store/tokens.ts";

/** How long whoever asks should wait while the store is away, in milliseconds. */
const STORE_WAIT_MS = 1_000;

const storeAway = (): RefusalError =>
  refusalForNow(
    {
      error_type: "ADMISSION_REJECTED",
      code: "store_unavailable",
      title: "The fabric cannot read its store now.",
      detail: "Nothing was begun. Wait as Retry-After says.",
    },
    STORE_WAIT_MS,
  );

/** The tokens of the store. While it is away, looking for one is refused for now: 503 `store_unavailable`. */
export function storedTokens(database: Database): TokenDirectory {
  return {
    find: async (hash) => {
      try {
        const row = await database.read((connection) => findToken(connection, hash));
        return row as Awaited<ReturnType<TokenDirectory["find"]>>;
      } catch (error) {
        // Nothing has begun yet: whoever asks may ask again.
        throw error instanceof StoreUnavailableError ? storeAway() : error;
      }
    },
  };
}

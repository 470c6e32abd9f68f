import { createContext, useContext } from "react";
import type { StudioClient } from "./studio-client.ts";

/** By whom the page asks its server. */
export const StudioContext = createContext<StudioClient | null>(null);

export function useStudio(): StudioClient {
  const client = useContext(StudioContext);
  if (client === null) throw new Error("The page was drawn without a client of its server.");
  return client;
}

import { CONTRACT_VERSION } from "@krako/contracts/tables";
import type { Workbench } from "@krako/kora/workbench";
import type { StudioHealth, StudioModels, StudioPlaybooks } from "../api.ts";
import { json } from "../http/exchange.ts";
import type { Routes } from "../http/router.ts";
import { STUDIO_VERSION } from "../version.ts";

/** What there is: backends, models, playbooks. */
export function seeRoutes(workbench: Workbench, runsFolder: string): Routes {
  return {
    "GET /health": async () =>
      json({
        studio_version: STUDIO_VERSION,
        contract_version: CONTRACT_VERSION,
        folder: workbench.folder,
        runs_folder: runsFolder,
        ...(await workbench.backends()),
      } satisfies StudioHealth),
    "GET /models": async () => json({ models: await workbench.models() } satisfies StudioModels),
    "GET /playbooks": async () => json({ playbooks: await workbench.playbooks() } satisfies StudioPlaybooks),
  };
}

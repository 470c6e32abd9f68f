import type { SeenModel, SeenPlaybook, Workbench } from "../../workbench.ts";
import { loadEquipment } from "../backend/compose-backend.ts";
import { seeBackends } from "../backend/see-backends.ts";
import { type FaultyFile, type PlaybookFile, readEachPlaybook } from "../playbook/read-playbooks.ts";
import { UsageError } from "../usage-error.ts";
import { type Bench, planWork, type WorkbenchOptions } from "./plan-work.ts";
import { refusalOf } from "./refused-work.ts";
import { WarmLocal } from "./warm-local.ts";

/** What the page can ask: the same that the commands do, in the folder the command was started in. */
export function openWorkbench(place: Omit<Bench, "openLocal">): Workbench & { close(): Promise<void> } {
  const { options, folder, environment } = place;
  const local = new WarmLocal();
  const bench: Bench = { ...place, openLocal: local.open };
  const backends: Workbench["backends"] = async () => {
    const { routing, backends } = await seeBackends(options, folder, environment);
    return { routing, backends };
  };
  return {
    folder,
    plan: async (work) => {
      try {
        return await planWork(work, bench);
      } catch (error) {
        const refused = refusalOf(error);
        if (refused === null) throw error;
        return refused;
      }
    },
    backends,
    models: async () => (await backends()).backends.flatMap(modelsOf),
    playbooks: () => seePlaybooks(options),
    close: () => local.close(),
  };
}

function modelsOf({ name, capabilities }: Awaited<ReturnType<Workbench["backends"]>>["backends"][number]): SeenModel[] {
  if (capabilities === null) return [];
  const { model_tiers, small_model_tiers } = capabilities;
  return [
    ...small_model_tiers.map((tier) => ({ backend: name, unit_type: "small_model" as const, tier })),
    ...model_tiers.map((tier) => ({ backend: name, unit_type: "llm" as const, tier })),
  ];
}

/** A folder without playbooks has none: nothing is wrong with it. */
async function seePlaybooks(options: WorkbenchOptions): Promise<readonly SeenPlaybook[]> {
  const { outputSchemas, operations } = await loadEquipment(options);
  try {
    return readEachPlaybook(options.playbook, outputSchemas, operations).map(seenPlaybook);
  } catch (error) {
    if (error instanceof UsageError && options.playbook === undefined) return [];
    throw error;
  }
}

function seenPlaybook(read: PlaybookFile | FaultyFile): SeenPlaybook {
  const { file } = read;
  if ("playbook" in read) {
    const { id, title = null } = read.playbook;
    return { file, id, title, message: null };
  }
  const [first] = read.violations;
  const message = first === undefined ? "It is no playbook." : `${file}:${first.line}:${first.column} ${first.message}`;
  return { file, id: null, title: null, message };
}

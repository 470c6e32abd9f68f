// Ledger rows beside the attempts they must be about.
import type { LedgerRow, PriceList, WorkUnit } from "@krako/contracts";
import type { FabricTrial, SeenSession } from "./fabric-trial.ts";

export interface BilledUnit {
  readonly session: SeenSession;
  readonly unit: WorkUnit;
  /** By the events: attempts that began and ended. */
  readonly attempts: readonly { readonly index: number; readonly isAccepted: boolean }[];
  readonly rows: readonly LedgerRow[];
  /** What the descriptor states; null: nothing. */
  readonly prices: PriceList | null;
}

/** Every unit of every session, with its rows as they were once billing had settled. */
export const billedUnits = ({ sessions, books, capabilities }: FabricTrial): readonly BilledUnit[] =>
  books
    .filter(({ moment }) => moment === "settled")
    .flatMap(({ tenant, rows }) =>
      sessions
        .filter((session) => session.tenant === tenant)
        .flatMap((session) =>
          session.graph.work_units.map((unit): BilledUnit => {
            const own = session.events.filter(({ work_unit_id }) => work_unit_id === unit.id);
            const begun = own.filter(({ event_type }) => event_type === "workunit.started");
            const completed = own.find(({ event_type }) => event_type === "workunit.completed")?.attempt_index;
            return {
              session,
              unit,
              attempts: begun.map(({ attempt_index }) => ({
                index: attempt_index ?? 0,
                isAccepted: attempt_index === completed,
              })),
              rows: rows.filter((row) => row.execution_session_id === session.id && row.work_unit_id === unit.id),
              prices: capabilities?.price_list ?? null,
            };
          }),
        ),
    );

export const rowText = ({ row, attempt_index, line_item, reason, quantity, amount }: LedgerRow): string =>
  `${row} (attempt ${attempt_index}, ${line_item}, ${reason}, ${quantity}, ${amount})`;

import { refusal } from "@krako/rules";
import type { Database } from "../store/database.ts";
import { appendLog, readStream } from "../store/log.ts";
import { readEvents, writeEvents } from "../store/log-events.ts";
import { StoreConflictError } from "../store/store-error.ts";
import { type Credit, creditEvent, creditedAmount, creditStream } from "./credit.ts";

/**
 * Records credit in the log of a tenant; the ledger follows when billing has read it. The same id with the same amount again changes
 * nothing. @returns whether it was recorded now. @throws RefusalError VALIDATION_ERROR for a bad id or amount, CONFLICT when the id
 * stands for another amount.
 */
export async function addCredit(database: Database, credit: Credit): Promise<boolean> {
  const event = creditEvent(credit);
  try {
    return await database.transaction(async (connection) => {
      const [known] = await readStream(connection, credit.tenantId, creditStream(credit.id), 0, 1);
      if (known !== undefined) return isSame(known.eventsText, credit);
      await appendLog(connection, [
        {
          tenantId: credit.tenantId,
          stream: creditStream(credit.id),
          firstSequence: 1,
          lastSequence: 1,
          at: credit.at,
          eventsText: writeEvents([event]),
        },
      ]);
      return true;
    });
  } catch (error) {
    if (!(error instanceof StoreConflictError)) throw error;
    const [known] = await database.read((connection) =>
      readStream(connection, credit.tenantId, creditStream(credit.id), 0, 1),
    );
    return isSame(known?.eventsText ?? writeEvents([]), credit);
  }
}

function isSame(eventsText: string, { id, amount }: Credit): false {
  const [event] = readEvents(eventsText);
  if (event !== undefined && creditedAmount(event) === amount) return false;
  throw refusal({
    error_type: "CONFLICT",
    code: "credit_id_reused",
    title: "The credit is known with another amount.",
    detail: `Credit ${id} was added before with another amount; use a new id for another credit.`,
  });
}

import { systemClock } from "@krako/attempts";
import { isTenantId } from "@krako/contracts/validators/tenant-id";
import { addCredit } from "../../billing/add-credit.ts";
import { setPrepaid } from "../../store/ledger.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openDatabase } from "../open-database.ts";
import { UsageError } from "../usage-error.ts";

/** What the command line says of credit. */
export interface CreditOptions {
  readonly database?: string;
  readonly id?: string;
  /** Absent: as it was. */
  readonly prepaid?: boolean;
}

/**
 * Adds credit to a tenant's wallet, and says whether its models are called on credit only. The same id again adds nothing.
 * @throws RefusalError when id or amount are out of bounds, or the id stands for another amount.
 */
export async function creditCommand(
  tenantId: string,
  amount: string | undefined,
  { database, id, prepaid }: CreditOptions,
): Promise<ExitCode> {
  if (!isTenantId(tenantId)) throw new UsageError(`"${tenantId}" is no tenant.`);
  if (amount === undefined && prepaid === undefined)
    throw new UsageError("Say what to change: an amount such as 25.000000, --prepaid or --no-prepaid.");
  const opened = await openDatabase(database, process.env);
  try {
    if (prepaid !== undefined) {
      await opened.transaction((connection) => setPrepaid(connection, tenantId, prepaid));
      process.stdout.write(
        `Models of ${tenantId} are called ${prepaid ? "on credit only" : "with or without credit"}.\n`,
      );
    }
    if (amount !== undefined) {
      const credit = { tenantId, id: id ?? crypto.randomUUID(), amount, at: Math.floor(systemClock.now()) };
      const isNew = await addCredit(opened, credit);
      process.stdout.write(
        `${isNew ? "Added" : "Had added before"}: ${amount} USD for ${tenantId}, credit ${credit.id}.\n`,
      );
    }
    return EXIT.success;
  } finally {
    await opened.close();
  }
}

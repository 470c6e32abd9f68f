/** The server that the fabric's own tests start: from npm, loopback only, stopped with this process however that ends. */
interface TestPostgres {
  startPostgres(): Promise<{ readonly url: string; stop(): Promise<void> }>;
}

const MODULE = new URL("../../../fabric-reference/test/postgres.ts", import.meta.url);

export async function startPostgres(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  // Not a part of the package, so there is no name to import it by.
  const module = (await import(MODULE.href)) as TestPostgres;
  return await module.startPostgres();
}

import type { Database } from "../client.ts";

/**
 * The one import lock of a database, held by a connection of its own: it goes when the process dies. Null while
 * another process imports.
 */
export async function takeImportLock(db: Database): Promise<(() => Promise<void>) | null> {
  const client = await db.$client.reserve();
  const [row] = await client<{ taken: boolean }[]>`select pg_try_advisory_lock(727201) as taken`;
  if (!row?.taken) {
    client.release();
    return null;
  }
  return async () => {
    await client`select pg_advisory_unlock(727201)`;
    client.release();
  };
}

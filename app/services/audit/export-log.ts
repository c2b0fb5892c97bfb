import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { holdChain, sealAfter } from "../../../db/queries/audit-chain.ts";
import type { LogLine } from "../../domain/audit/proofs.ts";

/**
 * Tells every sealed entry and every seal, in the order of the tree, a line at a time. What waits for a seal is left out.
 * Nothing is judged here: an entry that is gone is missing from the lines, and whoever verifies them sees it.
 */
export function exportLog(
  jobs: Database,
  tell: (line: LogLine) => Promise<void>,
): Promise<{ entries: number; seals: number }> {
  return asMachine(jobs, { role: "system", actor: "cli:export-audit" }, { action: "audit.export" }, async (tx) => {
    await holdChain(tx);
    await tell({ format: "tamis-log-1" });
    const end = { entries: 0, seals: 0 };
    for (let next = await sealAfter(tx, 0); next !== null; next = await sealAfter(tx, next.seal.number)) {
      const { number, sealedAt, previousHead, head, size, entries } = next.seal;
      for (const [id] of entries) {
        const entry = next.found.get(id);
        if (entry) await tell({ entry });
      }
      await tell(
        size === null
          ? { seal: { number, sealedAt, previousHead, head } }
          : { head: { number, sealedAt, size, root: head, previousHead } },
      );
      end.entries += entries.length;
      end.seals++;
    }
    await tell({ end });
    return end;
  });
}

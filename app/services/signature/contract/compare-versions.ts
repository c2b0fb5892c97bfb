import type { Tx } from "../../../../db/client.ts";
import { versionTexts } from "../../../../db/queries/contract.ts";
import { type TextPart, textDifference } from "../../../adapters/text-difference.ts";

export type { TextPart };

/** What changes in the text from one version to another; else the number of one that has no readable text. */
export async function compareVersions(
  tx: Tx,
  contractId: string,
  { from, to }: { from: number; to: number },
): Promise<{ parts: TextPart[] } | { unreadable: number }> {
  const texts = await versionTexts(tx, contractId, [from, to]);
  const [before, after] = [texts.get(from), texts.get(to)];
  if (!before) return { unreadable: from };
  if (!after) return { unreadable: to };
  return { parts: textDifference(before, after) };
}

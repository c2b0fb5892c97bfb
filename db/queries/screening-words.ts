import { inArray } from "drizzle-orm";
import type { Category } from "../../app/domain/institutions/categories.ts";
import type { Strength } from "../../app/domain/screening/evidence-strength.ts";
import type { Tx } from "../client.ts";
import { evidence, institution } from "../schema/index.ts";

export interface NamedInstitution {
  id: string;
  name: string;
  category: Category;
}

/** Names for the institutions a verdict speaks of. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<NamedInstitution[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: institution.id, name: institution.name, category: institution.category })
    .from(institution)
    .where(inArray(institution.id, [...ids]));
}

export interface EvidenceCard {
  id: string;
  number: number | null;
  institutionId: string | null;
  title: string;
  author: string | null;
  datedOn: string | null;
  page: string | null;
  quote: string | null;
  strength: Strength;
  expiresOn: string | null;
  hasFile: boolean;
}

/** What a page shows of the pieces a verdict rests on. */
export async function evidenceCards(tx: Tx, ids: readonly string[]): Promise<EvidenceCard[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(evidence)
    .where(inArray(evidence.id, [...ids]));
  return rows
    .map(({ documentSha256, ...row }) => ({
      id: row.id,
      number: row.number,
      institutionId: row.institutionId,
      title: row.title,
      author: row.author,
      datedOn: row.datedOn,
      page: row.page,
      quote: row.quote,
      strength: row.strength,
      expiresOn: row.expiresOn,
      hasFile: documentSha256 !== null,
    }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

import { sql } from "drizzle-orm";
import type { EvidenceKind } from "../../app/domain/documents/evidence-kinds.ts";
import type { FileType } from "../../app/domain/documents/file-types.ts";
import { isId } from "../../app/domain/id.ts";
import type { Strength } from "../../app/domain/screening/evidence-strength.ts";
import type { Tx } from "../client.ts";
import { type AsOf, knownSql } from "./as-of.ts";

export type EvidenceRow = {
  id: string;
  number: number;
  institutionId: string | null;
  kind: EvidenceKind;
  strength: Strength;
  title: string;
  author: string | null;
  datedOn: string | null;
  page: string | null;
  quote: string | null;
  url: string | null;
  expiresOn: string | null;
  sha256: string | null;
  fileName: string | null;
  mediaType: FileType | null;
  bytes: number | null;
  supersededAt: string | null;
  supersededBy: string | null;
};

const columns = sql.raw(`e.id, e.number, e.institution_id as "institutionId", e.kind, e.strength, e.title, e.author,
  e.dated_on::text as "datedOn", e.page, e.quote, e.url, e.expires_on::text as "expiresOn", e.document_sha256 as sha256,
  e.file_name as "fileName", d.media_type as "mediaType", d.bytes::float8 as bytes, e.superseded_at::text as "supersededAt",
  e.superseded_by as "supersededBy"`);

/** Pieces known about an institution, the newest first; expired ones too. */
export async function evidenceOf(tx: Tx, id: string, when: AsOf): Promise<EvidenceRow[]> {
  const rows = await tx.execute<EvidenceRow>(sql`
    select ${columns} from evidence e left join document d on d.sha256 = e.document_sha256
    where e.institution_id = ${id}::uuid and ${knownSql("e", when)} order by e.number desc limit 300`);
  return [...rows];
}

export async function evidenceById(tx: Tx, id: string): Promise<EvidenceRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.execute<EvidenceRow>(
    sql`select ${columns} from evidence e left join document d on d.sha256 = e.document_sha256 where e.id = ${id}::uuid`,
  );
  return row ?? null;
}

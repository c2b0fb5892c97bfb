import { sql } from "drizzle-orm";
import type { IssuedKind } from "../../app/domain/documents/issued-kinds.ts";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";

interface StoredFile {
  sha256: string;
  bytes: number;
}
export type IssuedRow = {
  id: string;
  kind: IssuedKind;
  locale: "fr" | "en";
  candidate: string | null;
  meeting: number | null;
  issuedAt: string;
  issuedBy: string | null;
  inputsHash: string;
  reading: StoredFile;
  archive: StoredFile | null;
};

const columns = sql`d.id, d.kind, d.locale, i.name as candidate, m.number as meeting,
  to_char(d.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "issuedAt", p.name as "issuedBy",
  d.inputs_hash as "inputsHash", json_build_object('sha256', r.sha256, 'bytes', r.bytes) as reading,
  case when a.sha256 is not null then json_build_object('sha256', a.sha256, 'bytes', a.bytes) end as archive`;
const tables = sql`issued_document d
  left join candidacy c on c.id = d.candidacy_id left join institution i on i.id = c.institution_id
  left join meeting m on m.id = d.meeting_id left join person p on p.id = d.issued_by
  join document r on r.sha256 = d.document_sha256 left join document a on a.sha256 = d.archive_sha256`;

/** The documents of a selection the viewer may see, the latest first. */
export async function issuedOf(tx: Tx, selectionId: string): Promise<IssuedRow[]> {
  const rows = await tx.execute<IssuedRow>(
    sql`select ${columns} from ${tables} where d.selection_id = ${selectionId} order by d.issued_at desc, d.id limit 200`,
  );
  return [...rows];
}

export async function issuedById(tx: Tx, id: string): Promise<IssuedRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.execute<IssuedRow>(sql`select ${columns} from ${tables} where d.id = ${id}`);
  return row ?? null;
}

/** The letters of reasons written to the viewer's own files, the latest first; row policies leave no others. */
export async function ownLetters(tx: Tx) {
  const rows = await tx.execute<{ id: string; candidacyId: string; issuedAt: string; locale: "fr" | "en" }>(
    sql`select d.id, d.candidacy_id as "candidacyId", d.locale,
      to_char(d.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "issuedAt"
    from issued_document d where d.kind = 'reasons_letter' order by d.issued_at desc, d.id limit 50`,
  );
  return [...rows];
}

/** One of those letters with its file for reading; null when it is not the viewer's. */
export async function ownLetter(tx: Tx, candidacyId: string, id: string) {
  if (!isId(candidacyId) || !isId(id)) return null;
  const [row] = await tx.execute<{ locale: "fr" | "en"; sha256: string; bytes: number }>(
    sql`select d.locale, r.sha256, r.bytes::float8 as bytes from issued_document d
      join document r on r.sha256 = d.document_sha256
      where d.id = ${id}::uuid and d.candidacy_id = ${candidacyId}::uuid and d.kind = 'reasons_letter'`,
  );
  return row ?? null;
}

/** The meetings of a selection, for a choice. */
export async function meetingChoices(tx: Tx, selectionId: string) {
  const rows = await tx.execute<{ id: string; number: number }>(
    sql`select id, number from meeting where selection_id = ${selectionId} order by number limit 200`,
  );
  return [...rows];
}

/** What is known of a stored file. */
export async function storedDocument(tx: Tx, sha256: string) {
  const [row] = await tx.execute<{ sha256: string; bytes: number; mediaType: string }>(
    sql`select sha256, bytes::float8 as bytes, media_type as "mediaType" from document where sha256 = ${sha256}`,
  );
  return row ?? null;
}

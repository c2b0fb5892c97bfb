import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

export type ArchivedFile = { folder: string; fileName: string; sha256: string; mediaType: string };

/** Every file of a selection the viewer may see, by the folder of the archive it goes to. */
export async function archivedFiles(tx: Tx, selectionId: string): Promise<ArchivedFile[]> {
  const parties = sql`(select p.id from contract_party p join contract k on k.id = p.contract_id where k.selection_id = ${selectionId})`;
  const rows = await tx.execute<ArchivedFile>(sql`
    with files as (
      select 'deliberation' as folder, file_name as name, document_sha256 as sha from deliberation where selection_id = ${selectionId}
      union select 'faits', file_name, document_sha256 from legal_event where selection_id = ${selectionId}
      union select 'contrat', 'version-' || v.number || '-' || v.file_name, v.document_sha256 from contract_version v
        join contract k on k.id = v.contract_id where k.selection_id = ${selectionId}
      union select 'pouvoirs', s.power_file_name, s.power_sha256 from signatory s where s.party_id in ${parties}
      union select 'signatures', g.file_name, g.document_sha256 from signature g
        join signatory s on s.id = g.signatory_id where s.party_id in ${parties}
      union select 'notifications', n.file_name, n.document_sha256 from party_notification n where n.party_id in ${parties}
      union select 'questionnaires', j.file_name, j.document_sha256 from joined_piece j
        left join questionnaire q on q.id = j.questionnaire_id left join finding f on f.id = j.finding_id
        join candidacy c on c.id = coalesce(q.candidacy_id, f.candidacy_id) where c.selection_id = ${selectionId}
      union select 'documents', d.kind || '-' || d.locale || '.pdf', d.document_sha256 from issued_document d
        where d.selection_id = ${selectionId} and d.kind <> 'archive'
      union select 'documents', d.kind || '-' || d.locale || '-archive.pdf', d.archive_sha256 from issued_document d
        where d.selection_id = ${selectionId} and d.kind <> 'archive')
    select f.folder, f.name as "fileName", f.sha as sha256, d.media_type as "mediaType"
    from files f join document d on d.sha256 = f.sha order by f.folder, f.name, f.sha limit 10000`);
  return [...rows];
}

/** Every row of the tables that tell the path of a selection, as the viewer may see it, corrected ones included. */
export async function archivedRows(tx: Tx, selectionId: string): Promise<Record<string, unknown[]>> {
  const contract = sql`(select k.id from contract k where k.selection_id = ${selectionId})`;
  const parties = sql`(select p.id from contract_party p where p.contract_id in ${contract})`;
  const versions = sql`(select v.id from contract_version v where v.contract_id in ${contract})`;
  const candidacies = sql`(select c.id from candidacy c where c.selection_id = ${selectionId})`;
  const where = {
    selection: sql`t.id = ${selectionId}`,
    ...Object.fromEntries(
      [
        "selection_move",
        "candidacy",
        "grid",
        "deliberation",
        "legal_event",
        "contract",
        "meeting",
        "issued_document",
      ].map((table) => [table, sql`t.selection_id = ${selectionId}`]),
    ),
    ...Object.fromEntries(
      ["questionnaire", "finding", "recorded_verdict", "assessment", "derogation"].map((table) => [
        table,
        sql`t.candidacy_id in ${candidacies}`,
      ]),
    ),
    answer: sql`t.questionnaire_id in (select q.id from questionnaire q where q.candidacy_id in ${candidacies})`,
    contract_party: sql`t.id in ${parties}`,
    contract_version: sql`t.id in ${versions}`,
    signatory: sql`t.party_id in ${parties}`,
    party_notification: sql`t.party_id in ${parties}`,
    version_comment: sql`t.version_id in ${versions}`,
    signature_override: sql`t.version_id in ${versions}`,
    signature: sql`t.version_id in ${versions}`,
  };
  const told: Record<string, unknown[]> = {};
  for (const [table, condition] of Object.entries(where)) {
    const rows = await tx.execute<{ row: unknown }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${condition} order by to_jsonb(t)::text`,
    );
    told[table] = rows.map(({ row }) => row);
  }
  return told;
}

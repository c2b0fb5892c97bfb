import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import type { TestDatabase } from "../../database.ts";
import type { Played } from "../selection/played.ts";

/** A contract between the département's payer and one investor, ready to be signed, laid down row by row. */
export interface LaidContract {
  contractId: string;
  versionId: string;
  payerId: string;
  investorId: string;
  /** The payer's approver and signatory, who have no account, and the investor's, who has one. */
  approver: string;
  president: string;
  investor: string;
  /** Writes a signature, approval or refusal on the version. */
  end(signatoryId: string, outcome: string, day: string): Promise<string>;
  /** Moves the procedure, as its services do. */
  move(act: string, from: string, to: string, at: string): Promise<void>;
  /** Puts the bytes of its one file on the disk; how many. */
  keepFile(dataFolder: string): Promise<number>;
  sql(statement: string): Promise<Record<string, unknown>[]>;
}

const bytes = "%PDF-1.7\ncontrat\n%%EOF\n";
const hash = createHash("sha256").update(bytes).digest("hex");

/** `at`: when signing began. The act was enforceable on 3 December 2026. */
export async function laidContract(db: TestDatabase, played: Played, at: string): Promise<LaidContract> {
  const { selectionId } = played;
  const legal = played.as("legal").viewer.personId;
  const signatory = played.as("signatory").viewer;
  const run = (statement: string) =>
    db.owner.transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('tamis.actor', 'cli:test', true), set_config('tamis.action', 'test', true)`,
      );
      return [...(await tx.execute(sql.raw(statement)))] as Record<string, unknown>[];
    });
  const one = async (statement: string) => (await run(`${statement} returning id`))[0]?.id as string;
  const move = async (act: string, from: string, to: string, on: string) => {
    await run(`insert into selection_move (selection_id, act, from_state, to_state, moved_by, moved_at)
      values ('${selectionId}', '${act}', '${from}', '${to}', '${legal}', '${on}');
      update selection set state = '${to}' where id = '${selectionId}'`);
  };
  await run(
    `insert into document (sha256, bytes, media_type) values ('${hash}', 1, 'application/pdf') on conflict do nothing`,
  );
  await run(`insert into deliberation (selection_id, body, number, voted_on, object, matter_code, matter_name, members_in_office,
      present, represented, votes_for, votes_against, abstentions, recused, adopted, recorded_by, document_sha256, file_name)
    values ('${selectionId}', 'commission_permanente', '2026-CP-112', '2026-12-01', 'Contrat à impact social, autorisation de signer',
      '7.5', 'Subventions', 40, 30, 5, 33, 1, 1, '{"Madame Aubry"}', 'adopted', '${legal}', '${hash}', 'deliberation.pdf')`);
  await run(`insert into legal_event (selection_id, about, kind, on_day, reference, recorded_by) values
    ('${selectionId}', 'deliberation', 'transmission', '2026-12-02', '033-223300013-20261202-112', '${legal}'),
    ('${selectionId}', 'deliberation', 'publication', '2026-12-03', 'https://departement.example/actes/112', '${legal}')`);
  const contractId = await one(`insert into contract (selection_id, title, legal_form, legal_form_source, recorded_by)
    values ('${selectionId}', 'Contrat Relais familial', 'marche', 'Avis de la direction juridique', '${legal}')`);
  const versionId =
    await one(`insert into contract_version (contract_id, number, document_sha256, file_name, note, added_by, final_by, final_at)
    values ('${contractId}', 1, '${hash}', 'contrat.pdf', 'Version finale', '${legal}', '${legal}', '${at}')`);
  const [payer] = await run(`select id from institution where id not in
    (select institution_id from candidacy where selection_id = '${selectionId}') order by id limit 1`);
  const party = (institution: unknown, capacity: string, candidacy: string | null) =>
    one(`insert into contract_party (contract_id, institution_id, capacity, candidacy_id, added_by)
      values ('${contractId}', '${institution}', '${capacity}', ${candidacy ? `'${candidacy}'` : "null"}, '${legal}')`);
  const payerId = await party(payer?.id, "payer", null);
  const investorId = await party(signatory.institutionId, "investor", signatory.candidacyId);
  const person = (partyId: string, duty: string, rank: number, name: string, email: string) =>
    one(`insert into signatory (party_id, duty, rank, name, email, quality, power_kind, power_reference, power_sha256,
        power_file_name, added_by, added_at)
      values ('${partyId}', '${duty}', ${rank}, '${name}', '${email}', 'Présidence', 'order', 'Arrêté 12', '${hash}', 'arrete.pdf', '${legal}', '${at}')`);
  const approver = await person(payerId, "approve", 1, "Odile Fabre", "odile.fabre@exemple.test");
  const president = await person(payerId, "sign", 1, "Hugues Lanter", "hugues.lanter@exemple.test");
  const investor = await person(investorId, "sign", 1, "Inès Caro", signatory.email.toUpperCase());
  const end = (signatoryId: string, outcome: string, day: string) =>
    one(`insert into signature (signatory_id, version_id, outcome, on_day, method, confirmed_sha256, document_sha256, file_name,
        key, reason, recorded_by, recorded_at)
      values ('${signatoryId}', '${versionId}', '${outcome}', '${day}', ${outcome === "signed" ? "'paper'" : "null"}, '${hash}',
        '${hash}', 'scan.pdf', gen_random_uuid()::text, 'Motif', '${legal}', '${day}T09:00:00Z')`);
  await move("beginSigning", "enforceable", "signing", at);
  const keepFile = async (dataFolder: string) => {
    async function* source() {
      yield Buffer.from(bytes);
    }
    const file = await openFileStore(dataFolder).receive(source(), "contrat.pdf", 1e6);
    await file.keep();
    return file.sha256 === hash ? 1 : 0;
  };
  return { keepFile, contractId, versionId, payerId, investorId, approver, president, investor, end, move, sql: run };
}

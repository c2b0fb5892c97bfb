import { sql } from "drizzle-orm";
import type { Context } from "../../../app/services/context.ts";
import { recordDeliberation } from "../../../app/services/signature/deliberation/record-deliberation.ts";
import { recordEvent } from "../../../app/services/signature/events/record-event.ts";
import type { TestDatabase } from "../../database.ts";
import { type Convened, convenedCall } from "../selection/convened.ts";

export interface Proposed extends Convened {
  /** The legal officer, on a day. */
  legal(today?: string): Context;
  state(): Promise<string>;
  /** Writes past every guard, as the operator would. */
  raw(statement: string): Promise<void>;
}

/** The day of the vote, a Friday, and the working days after it. */
export const voteDay = "2026-12-18";
export const [monday, tuesday, wednesday] = ["2026-12-21", "2026-12-22", "2026-12-23"] as const;

/** The demonstration's selection, its proposal made: every verdict is recorded. */
export async function proposedCall(db: TestDatabase): Promise<Proposed> {
  const call = await convenedCall(db);
  const { selectionId } = call;
  const raw = (statement: string) =>
    db.owner.transaction(async (tx) => {
      await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
      await tx.execute(sql.raw(statement));
    });
  await raw(`update selection set state = 'proposal' where id = '${selectionId}'`);
  return {
    ...call,
    raw,
    legal: (today = wednesday) => call.as("legal", { today }),
    state: async () => {
      const [row] = await db.owner.execute<{ state: string }>(
        sql`select state from selection where id = ${selectionId}`,
      );
      return row?.state ?? "";
    },
  };
}

/** A regular vote that carries the contract: 20 of 30 present. */
export const vote = {
  body: "commission_permanente",
  number: "2026-118",
  votedOn: voteDay,
  object: "Contrat à impact social Relais familial",
  matterCode: "7.5",
  matterName: "Subventions",
  membersInOffice: "30",
  present: "20",
  represented: "4",
  votesFor: "18",
  votesAgainst: "4",
  abstentions: "2",
  recused: "Odile Marsan\n\nJean Lacoste",
};

export const record = (call: Proposed, more: Record<string, unknown> = {}, today?: string) =>
  recordDeliberation(call.legal(today), { selectionId: call.selectionId, ...vote, ...more }, "Europe/Paris");

export const tell = (call: Proposed, kind: string, onDay: string, more: Record<string, unknown> = {}) =>
  recordEvent(call.legal(), {
    ...{
      selectionId: call.selectionId,
      about: "deliberation",
      kind,
      onDay,
      reference: `${kind} ${onDay}`,
      confirmed: "oui",
      ...more,
    },
  });

/** The contract of the selection with its final version, one payer and one kept investor, each with a signatory. */
export async function drawnContract(call: Proposed, candidate = "Crédit d’Appui Aquitaine"): Promise<void> {
  const { candidacyId, institutionId } = call.candidate(candidate);
  const { personId } = call.legal().viewer;
  const hash = "repeat('c', 64)";
  await call.raw(`
    insert into document (sha256, bytes, media_type) values (${hash}, 10, 'application/pdf') on conflict do nothing;
    insert into contract (selection_id, title, legal_form, legal_form_source, recorded_by)
      values ('${call.selectionId}', 'Contrat', 'subvention', 'Note', '${personId}');
    insert into contract_version (contract_id, number, document_sha256, file_name, note, added_by, final_by, final_at)
      select id, 1, ${hash}, 'contrat.pdf', 'Texte', '${personId}', '${personId}', now() from contract;
    insert into contract_party (contract_id, institution_id, capacity, candidacy_id, added_by)
      select id, '${institutionId}', 'investor', '${candidacyId}', '${personId}' from contract;
    insert into contract_party (contract_id, institution_id, capacity, added_by)
      select id, (select id from institution where id <> '${institutionId}' order by id limit 1), 'payer', '${personId}' from contract;
    insert into signatory (party_id, duty, rank, name, email, quality, power_kind, power_reference, power_sha256, power_file_name, added_by)
      select id, 'sign', 1, capacity, capacity || '@exemple.test', 'président', 'order', 'Arrêté', ${hash}, 'pouvoir.pdf', '${personId}'
      from contract_party;`);
}

/** Everybody signs the final version on a day, written past the guards. */
export const everybodySigns = (call: Proposed, onDay: string) =>
  call.raw(`alter table signature disable trigger keep_signature;
    insert into signature (signatory_id, version_id, outcome, on_day, method, confirmed_sha256, document_sha256, file_name, key, recorded_by)
      select s.id, v.id, 'signed', '${onDay}', 'paper', v.document_sha256, v.document_sha256, 'x.pdf', s.id::text, '${call.legal().viewer.personId}'
      from signatory s, contract_version v;
    alter table signature enable trigger keep_signature;`);

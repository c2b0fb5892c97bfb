import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { openFileStore, type Received } from "../../../app/adapters/file-store.ts";
import type { Context } from "../../../app/services/context.ts";
import type { Portal } from "../../../app/services/signature/signing/portal.ts";
import { recordSignature } from "../../../app/services/signature/signing/record-signature.ts";
import type { TestDatabase } from "../../database.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";
import { convenedCall } from "../selection/convened.ts";
import type { Played } from "../selection/played.ts";

/** The act became enforceable the day before; signatures are put on this one. */
export const signingDay = "2026-12-16";
export const enforceableDay = "2026-12-15";

export type SignatoryName = "approver" | "investor" | "operator" | "president" | "deputy";

export interface SigningWorld extends Played {
  dataFolder: string;
  contract: Buffer;
  sha256: string;
  versionId: string;
  /** The file of the investor that was kept. */
  candidacyId: string;
  ids: Record<SignatoryName, string>;
  /** Somebody of the legal team, on a day; the day of the signature unless told. */
  legal(today?: string): Context;
  portal(today?: string): Portal;
  /** A file that arrived, not kept yet. */
  received(bytes: Buffer, name?: string): Promise<Received>;
  /** Puts the signature back to its start: no record, no exception, no request, no message. */
  reset(): Promise<void>;
  /** What stands recorded, by whom, in order. */
  standing(): Promise<{ who: SignatoryName; outcome: string }[]>;
  state(): Promise<string>;
}

/**
 * A contract of three parties in front of its signatures: the payer's approver; then the investor and the operator in any
 * order; then the payer's president, or the deputy who stands in.
 */
export async function signingWorld(
  db: TestDatabase,
  days: { final: string; enforceable: string; began: string } = {
    ...{ final: "2026-12-14", enforceable: enforceableDay, began: signingDay },
  },
  dataFolder = mkdtempSync(path.join(tmpdir(), "tamis-signing-")),
): Promise<SigningWorld> {
  const call = await convenedCall(db);
  const store = openFileStore(dataFolder);
  const received = (bytes: Buffer, name = "fichier.pdf") => store.receive(once(bytes), name, 30_000_000);
  const contract = makePdf([["Contrat a impact social", "Article 1 : objet", "Article 2 : montant"]]);
  const sha256 = createHash("sha256").update(contract).digest("hex");
  await (await received(contract)).keep();
  const candidacyId = call.kept[0] as string;
  const ids = Object.fromEntries(
    (["approver", "investor", "operator", "president", "deputy"] as const).map((who) => [who, randomUUID()]),
  ) as Record<SignatoryName, string>;
  const [versionId, deal, payer, investor, operator] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const { personId } = call.as("legal").viewer;
  const run = (text: string) =>
    db.owner.execute(sql.raw(`select set_config('tamis.actor', 'cli:test', true); ${text}`));
  await run(`
    insert into document (sha256, bytes, media_type) values ('${sha256}', ${contract.length}, 'application/pdf');
    insert into deliberation (selection_id, body, number, voted_on, object, matter_code, matter_name, members_in_office, present, represented,
        votes_for, votes_against, abstentions, recused, adopted, recorded_by)
      values ('${call.selectionId}', 'commission_permanente', 'CP-1', '${days.final}', 'Contrat', '7.5', 'Subventions', 20, 15, 0, 15, 0, 0, '{}', 'adopted', '${personId}');
    insert into legal_event (selection_id, about, kind, on_day, reference, recorded_by) values
      ('${call.selectionId}', 'deliberation', 'transmission', '${days.enforceable}', 'AR-1', '${personId}'),
      ('${call.selectionId}', 'deliberation', 'publication', '${days.final}', 'site', '${personId}');
    insert into contract (id, selection_id, title, legal_form, legal_form_source, recorded_by)
      values ('${deal}', '${call.selectionId}', 'Contrat à impact social', 'subvention', 'Délibération CP-1', '${personId}');
    insert into contract_version (id, contract_id, number, document_sha256, file_name, note, added_by, final_by, final_at)
      values ('${versionId}', '${deal}', 1, '${sha256}', 'contrat.pdf', 'Version signée', '${personId}', '${personId}', '${days.final}T10:00:00Z');
    insert into contract_party (id, contract_id, institution_id, capacity, candidacy_id, added_by) values
      ('${investor}', '${deal}', (select institution_id from candidacy where id = '${candidacyId}'), 'investor', '${candidacyId}', '${personId}');
    insert into contract_party (id, contract_id, institution_id, capacity, added_by)
      select ids.party::uuid, '${deal}', ids.who, ids.capacity, '${personId}' from (select '${payer}' as party, payer_id as who, 'payer' as capacity from programme p
          join selection s on s.programme_id = p.id where s.id = '${call.selectionId}'
        union all select '${operator}', coalesce(operator_id, (select id from institution where id not in (select institution_id from contract_party) and id <> p.payer_id limit 1)), 'operator'
          from programme p join selection s on s.programme_id = p.id where s.id = '${call.selectionId}') ids;
    ${[
      ["approver", payer, "approve", 1, "Chloé Garnier"],
      ["investor", investor, "sign", 1, "Inès Roche"],
      ["operator", operator, "sign", 1, "Omar Diallo"],
      ["president", payer, "sign", 2, "Paul Mercier"],
      ["deputy", payer, "sign", 2, "Denise Aubry"],
    ]
      .map(
        ([
          who,
          party,
          duty,
          rank,
          name,
        ]) => `insert into signatory (id, party_id, duty, rank, name, email, quality, substitute_for, power_kind,
          power_reference, power_sha256, power_file_name, added_by) values ('${ids[who as SignatoryName]}', '${party}', '${duty}', ${rank}, '${name}',
          '${who}@exemple.test', 'en qualité de ${who}', ${who === "deputy" ? `'${ids.president}'` : "null"}, 'statutes', 'Statuts', '${sha256}', 'pouvoir.pdf', '${personId}');`,
      )
      .join("\n")}
    update selection set state = 'signing' where id = '${call.selectionId}';
    insert into selection_move (selection_id, act, from_state, to_state, reason, moved_by, moved_at)
      values ('${call.selectionId}', 'beginSigning', 'enforceable', 'signing', '', '${personId}', '${days.began}T08:00:00Z');`);
  const legal = (today = signingDay) => call.as("legal", { today });
  return {
    ...{ ...call, dataFolder, contract, sha256, versionId, candidacyId, ids, legal, received },
    portal: (today = signingDay) => ({
      ...{ jobs: db.jobs, dataFolder, roots: [], timeZone: "Europe/Paris", today },
      ...{ now: new Date().toISOString(), requestId: null, provider: null },
    }),
    async reset() {
      await run(`set session_replication_role = replica; delete from signature; delete from signature_override; delete from signature_request;
        delete from provider_message; delete from selection_move where act in ('sign', 'notify'); update signatory set withdrawn_at = null, withdrawn_reason = null;
        set session_replication_role = origin; update selection set state = 'signing' where id = '${call.selectionId}';`);
    },
    async standing() {
      const rows = await db.owner.execute<{ signatory_id: string; outcome: string }>(
        sql`select signatory_id, outcome from signature where superseded_at is null order by recorded_at, id`,
      );
      const who = new Map(Object.entries(ids).map(([name, id]) => [id, name as SignatoryName]));
      return rows.map((row) => ({ who: who.get(row.signatory_id) as SignatoryName, outcome: row.outcome }));
    },
    async state() {
      const [row] = await db.owner.execute<{ state: string }>(
        sql`select state from selection where id = ${call.selectionId}`,
      );
      return row?.state ?? "";
    },
  };
}

async function* once(bytes: Buffer) {
  yield bytes;
}

/** The fields of a whole form: an approval, or a signature on paper. */
export function formOf(world: SigningWorld, who: SignatoryName, more: Record<string, unknown> = {}) {
  const isApproval = who === "approver";
  return {
    ...{ selectionId: world.selectionId, signatoryId: world.ids[who], key: randomUUID(), onDay: signingDay },
    ...(isApproval
      ? { outcome: "approved", reference: "Courriel du 15 décembre" }
      : { outcome: "signed", method: "paper", reference: "Archives, carton 12" }),
    ...{ sha256: world.sha256, confirmed: ["oui"] },
    ...more,
  };
}

/** A legal officer records a step; each scan differs, as papers do. */
export async function record(
  world: SigningWorld,
  who: SignatoryName,
  { as = world.legal(), ...more }: Record<string, unknown> & { as?: Context } = {},
): Promise<{ id: string }> {
  const scan = await world.received(makePdf([["Scan", `${who} ${randomUUID()}`]]), "scan.pdf");
  try {
    const ground = { dataFolder: world.dataFolder, roots: [], timeZone: "Europe/Paris" };
    return await recordSignature(as, { ...formOf(world, who, more), file: scan }, ground);
  } finally {
    await scan.discard();
  }
}

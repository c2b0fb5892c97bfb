import { other, own } from "./sides.ts";

/** Numbers of the sample keys of a contract, after those of a selection's files. */
export const contractNumbers: Record<string, number> = Object.fromEntries(
  [
    ...[
      "deliberation",
      "legal_event",
      "contract",
      "contract_version",
      "version_comment",
      "contract_party",
      "signatory",
    ],
    ...["party_notification", "signature_override", "signature", "signature_request", "provider_message", "notice"],
    "calendar_feed",
  ].map((table, i) => [table, 50 + i]),
);

/** By table: the row it belongs to, and the column that names its author. */
export const contractPlaces: Record<string, [parent: string, author?: string]> = {
  contract_version: ["contract", "added_by"],
  version_comment: ["contract_version", "written_by"],
  contract_party: ["contract", "added_by"],
  signatory: ["contract_party", "added_by"],
  party_notification: ["contract_party", "recorded_by"],
  signature_override: ["contract_version", "requested_by"],
  signature: ["signatory", "recorded_by"],
  signature_request: ["signatory", "requested_by"],
};

type Key = (table: string) => string;

/** A contract of one side, signed by its owner's institution in the owner's name. */
export function contractRows(n: number, k: Key): string {
  const { person, institution, candidacy } = n === 1 ? own : other;
  const letter = n === 1 ? "a" : "b";
  const file = `repeat('${letter}', 64)`;
  return `
    insert into deliberation (id, selection_id, body, number, voted_on, object, matter_code, matter_name, members_in_office, present,
        represented, votes_for, votes_against, abstentions, recused, adopted, recorded_by)
      values (${k("deliberation")}, ${k("selection")}, 'council', 'x', '2026-01-01', 'x', '8.2', 'x', 10, 8, 0, 8, 0, 0, '{}', 'adopted', '${person}');
    insert into legal_event (id, selection_id, about, kind, on_day, reference, recorded_by)
      values (${k("legal_event")}, ${k("selection")}, 'deliberation', 'transmission', '2026-01-02', 'x', '${person}');
    insert into contract (id, selection_id, title, legal_form, legal_form_source, recorded_by)
      values (${k("contract")}, ${k("selection")}, 'x', 'subvention', 'x', '${person}');
    insert into contract_version (id, contract_id, number, document_sha256, file_name, note, added_by, final_by, final_at)
      values (${k("contract_version")}, ${k("contract")}, 1, ${file}, 'x', 'x', '${person}', '${person}', '2026-01-01T12:00:00Z');
    insert into version_comment (id, version_id, words, written_by) values (${k("version_comment")}, ${k("contract_version")}, 'x', '${person}');
    insert into contract_party (id, contract_id, institution_id, capacity, candidacy_id, added_by)
      values (${k("contract_party")}, ${k("contract")}, '${institution}', 'investor', '${candidacy}', '${person}');
    insert into signatory (id, party_id, duty, rank, name, email, quality, power_kind, power_reference, power_sha256, power_file_name, added_by)
      values (${k("signatory")}, ${k("contract_party")}, 'sign', 1, 'x', '${letter}@exemple.test', 'x', 'statutes', 'x', ${file}, 'x', '${person}');
    insert into party_notification (id, party_id, method, notified_on, reference, recorded_by)
      values (${k("party_notification")}, ${k("contract_party")}, 'hand', '2026-01-01', 'x', '${person}');
    insert into signature_override (id, version_id, on_day, reason, requested_by)
      values (${k("signature_override")}, ${k("contract_version")}, '2026-01-02', 'x', '${person}');
    alter table signature disable trigger keep_signature;
    insert into signature (id, signatory_id, version_id, outcome, on_day, method, confirmed_sha256, document_sha256, file_name, key, recorded_by)
      values (${k("signature")}, ${k("signatory")}, ${k("contract_version")}, 'signed', '2026-01-03', 'paper', ${file}, ${file}, 'x', 'sample-${letter}', '${person}');
    alter table signature enable trigger keep_signature;
    insert into signature_request (id, signatory_id, version_id, provider, expires_on, requested_by)
      values (${k("signature_request")}, ${k("signatory")}, ${k("contract_version")}, 'x', '2026-02-01', '${person}');
    insert into provider_message (id, provider, message_id, body) values (${k("provider_message")}, 'x', 'sample-${letter}', '{}');
    insert into notice (id, person_id, kind, key, address, told) values (${k("notice")}, '${person}', 'step_taken', 'x', '/', '{}');
    insert into notice_choice (person_id, kind, channel) values ('${person}', 'step_taken', 'now');
    insert into calendar_feed (id, person_id, role, token_hash) values (${k("calendar_feed")}, '${person}', 'legal', 'sample-${letter}');`;
}

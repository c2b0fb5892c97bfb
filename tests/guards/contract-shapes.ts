import { again } from "./selection-shapes.ts";
import { other, own } from "./sides.ts";

const me = `'${own.person}'`;
const you = `'${other.person}'`;
const blank = "' '";
const file = "repeat('a', 64)";
const superseded = { superseded_at: "now()" };
const next = { number: "2" };
const withdrawn = { withdrawn_at: "now()" };
/** Another key, so that only the shape refuses the row. */
const step = { key: "gen_random_uuid()::text", superseded_at: "now()" };
const day = { on_day: "'2026-05-05'" };
const closed = { closed_at: "now()" };

/** By constraint or unique index of a contract's tables: statements it must refuse. */
export const contractShapes: Record<string, string[]> = {
  deliberation_live: [again("deliberation", {})],
  deliberation_words: [
    again("deliberation", { ...superseded, number: blank }),
    again("deliberation", { ...superseded, object: blank }),
  ],
  deliberation_votes: [
    again("deliberation", { ...superseded, present: "11" }),
    again("deliberation", { ...superseded, represented: "-1" }),
    again("deliberation", { ...superseded, votes_for: "9" }),
  ],
  deliberation_adopted: [
    again("deliberation", { ...superseded, adopted: "'rejected'" }),
    again("deliberation", { ...superseded, votes_for: "0" }),
  ],
  deliberation_quorum: [
    again("deliberation", { ...superseded, present: "5", votes_for: "5" }),
    again("deliberation", { ...superseded, adopted: "'inquorate'", votes_for: "0" }),
    again("deliberation", { ...superseded, adopted: "'inquorate'", present: "5", votes_for: "0", abstentions: "1" }),
  ],
  deliberation_file: [
    again("deliberation", { ...superseded, document_sha256: file }),
    again("deliberation", { ...superseded, file_name: "'x'" }),
  ],
  legal_event_reference: [again("legal_event", { reference: blank })],
  legal_event_file: [again("legal_event", { document_sha256: file }), again("legal_event", { file_name: "'x'" })],
  contract_selection: [again("contract", {})],
  contract_words: [again("contract", { title: blank }), again("contract", { legal_form_source: blank })],
  contract_version_number: [again("contract_version", {})],
  contract_version_final: [
    again("contract_version", { ...next, final_by: "null" }),
    again("contract_version", { ...next, final_at: "null" }),
  ],
  version_comment_words: [again("version_comment", { words: blank })],
  version_comment_settled: [
    again("version_comment", { settled_by: me }),
    again("version_comment", { settled_at: "now()" }),
  ],
  contract_party_once: [again("contract_party", {})],
  contract_party_investor: [
    again("contract_party", { ...withdrawn, candidacy_id: "null" }),
    again("contract_party", { ...withdrawn, capacity: "'payer'" }),
  ],
  signatory_rank: [again("signatory", { rank: "0" }), again("signatory", { rank: "100" })],
  signatory_words: [
    again("signatory", { name: blank }),
    again("signatory", { quality: blank }),
    again("signatory", { power_reference: blank }),
  ],
  signatory_power: [again("signatory", { power_from: "'2026-01-02'", power_to: "'2026-01-02'" })],
  signatory_power_file: [again("signatory", { power_sha256: "null" }), again("signatory", { power_file_name: "null" })],
  signatory_withdrawal: [again("signatory", withdrawn), again("signatory", { withdrawn_reason: "'x'" })],
  party_notification_once: [again("party_notification", {})],
  party_notification_reference: [again("party_notification", { reference: blank })],
  party_notification_file: [
    again("party_notification", { document_sha256: file }),
    again("party_notification", { file_name: "'x'" }),
  ],
  signature_override_once: [again("signature_override", {})],
  signature_override_reason: [again("signature_override", { ...day, reason: blank })],
  signature_override_two_people: [again("signature_override", { ...day, approved_by: me, approved_at: "now()" })],
  signature_override_approval: [
    again("signature_override", { ...day, approved_by: you }),
    again("signature_override", { ...day, approved_at: "now()" }),
  ],
  signature_key: [again("signature", superseded)],
  signature_live: [again("signature", { key: "'another'" })],
  signature_method: [
    again("signature", { ...step, method: "null" }),
    again("signature", { ...step, level: "'simple'" }),
    again("signature", { ...step, method: "'electronic'" }),
    again("signature", { ...step, outcome: "'approved'" }),
  ],
  signature_confirmed: [again("signature", { ...step, confirmed_sha256: "null" })],
  signature_refused: [again("signature", { ...step, outcome: "'refused'", method: "null" })],
  signature_file: [again("signature", { ...step, file_name: "null" })],
  signature_proof: [again("signature", { ...step, document_sha256: "null", file_name: "null" })],
  signature_request_live: [again("signature_request", {})],
  signature_request_external: [
    `do $$ begin ${again("signature_request", { ...closed, external_id: "'x'", sent_at: "now()" })};
      ${again("signature_request", { ...closed, external_id: "'x'", sent_at: "now()" })}; end $$`,
  ],
  signature_request_sent: [
    again("signature_request", { ...closed, external_id: "'x'" }),
    again("signature_request", { ...closed, sent_at: "now()" }),
  ],
  provider_message_once: [again("provider_message", {})],
  notice_once: [again("notice", {})],
  notice_address: [
    again("notice", { key: "'y'", address: "'https://exemple.test'" }),
    again("notice", { key: "'y'", address: "'//exemple.test'" }),
  ],
  calendar_feed_token: [again("calendar_feed", { revoked_at: "now()" })],
  calendar_feed_live: [again("calendar_feed", { token_hash: "'y'" })],
};

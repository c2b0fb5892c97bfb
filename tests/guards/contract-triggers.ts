import { contractNumbers } from "./contract-ground.ts";
import { other, own } from "./sides.ts";

const me = `'${own.person}'`;
const supersession = { superseded_at: "now()", superseded_by: "gen_random_uuid()" };

/** By table: the columns written once, when something ends. */
export const contractEndings: Record<string, Record<string, string>> = {
  deliberation: supersession,
  legal_event: supersession,
  version_comment: { settled_by: me, settled_at: "now()" },
  contract_party: { withdrawn_at: "now()" },
  signatory: { withdrawn_at: "now()", withdrawn_reason: "'x'" },
  party_notification: supersession,
  signature_override: { approved_by: `'${other.person}'`, approved_at: "now()" },
  signature: supersession,
  signature_request: { external_id: "'x'", sent_at: "now()", closed_at: "now()", failure: "'x'" },
  provider_message: { handled_at: "now()", failure: "'x'" },
  notice: { read_at: "now()", mailed_at: "now()" },
  calendar_feed: { revoked_at: "now()" },
};

/** Columns that stay out of the log. */
export const contractHidden: Record<string, string[]> = {
  contract_version: ["content"],
  signatory: ["name", "email"],
  provider_message: ["body"],
  calendar_feed: ["token_hash"],
  deliberation: ["recused"],
  issued_document: ["inputs"],
};

const k = (table: string, n = 1) =>
  `'00000000-0000-4000-9000-${String((contractNumbers[table] as number) * 10 + n).padStart(12, "0")}'`;
const of = `id = (select selection_id from contract where id = ${k("contract")})`;
const block = (...statements: string[]) => `do $$ begin ${statements.join(" ")} end $$`;
const event = (
  kind: string,
  day: string,
) => `insert into legal_event (selection_id, about, kind, on_day, reference, recorded_by)
  select selection_id, 'deliberation', '${kind}', '${day}', 'x', ${me} from contract where id = ${k("contract")};`;

/** The sample contract while it is signed: published on 2 January, nothing signed yet. */
const signing = [
  `update signature set superseded_at = now(), superseded_by = ${k("signature")} where id = ${k("signature")};`,
  `update selection set perimeter = 'P2' where ${of};`,
  `update selection set state = 'open' where ${of};`,
  `update selection set state = 'signing' where ${of};`,
];
const published = event("publication", "2026-01-02");
const ready = [...signing, published];

interface Step {
  by?: number;
  outcome?: string;
  day?: string;
  hash?: string;
  override?: string;
}
/** A step on the sample version: by default the sample signatory signs on 3 January. */
const step = ({ by = 1, outcome = "signed", day = "2026-01-03", hash = "a", override = "null" }: Step = {}) =>
  `insert into signature (signatory_id, version_id, outcome, on_day, method, confirmed_sha256, document_sha256, file_name, key, reason, override_id, recorded_by)
    values (${k("signatory", by)}, ${k("contract_version")}, '${outcome}', '${day}', ${outcome === "signed" ? "'paper'" : "null"},
      repeat('${hash}', 64), repeat('a', 64), 'x', gen_random_uuid()::text, 'x', ${override}, ${me});`;
const person = (
  n: number,
  more: { duty?: string; rank?: number; substitute?: number; party?: number; power?: string } = {},
) =>
  `insert into signatory (id, party_id, duty, rank, name, email, quality, substitute_for, power_kind, power_reference, power_from, power_to, power_sha256, power_file_name, added_by)
    values (${k("signatory", n)}, ${k("contract_party", more.party ?? 1)}, '${more.duty ?? "sign"}', ${more.rank ?? 1}, 'x', 'x', 'x',
      ${more.substitute ? k("signatory", more.substitute) : "null"}, 'statutes', 'x', ${more.power ?? "null, null, repeat('a', 64), 'x'"}, ${me});`;
const override = (day: string, approved: boolean) =>
  `insert into signature_override (id, version_id, on_day, reason, requested_by${approved ? ", approved_by, approved_at" : ""})
    values (${k("signature_override", 5)}, ${k("contract_version")}, '${day}', 'x', ${me}${approved ? `, '${other.person}', now()` : ""});`;
const approveSample = `update signature_override set approved_by = '${other.person}', approved_at = now() where id = ${k("signature_override")};`;
const party = (
  candidacy: string,
  institution: string,
) => `insert into contract_party (contract_id, institution_id, capacity, candidacy_id, added_by)
  values (${k("contract")}, '${institution}', 'investor', '${candidacy}', ${me});`;
const newer = `insert into contract_version (contract_id, number, document_sha256, file_name, note, added_by, final_by, final_at)
  values (${k("contract")}, 2, repeat('a', 64), 'x', 'x', ${me}, ${me}, now());`;
/** The sample vote could not be held on 1 January: too few were there. */
const inquorate = `alter table deliberation disable trigger written_once; update deliberation set adopted = 'inquorate', present = 5, votes_for = 0 where id = ${k("deliberation")}; alter table deliberation enable trigger written_once;`;
/** A second meeting after the sample one, with too few again. */
const meeting = (day: string, adopted = "'adopted'", body = "'council'") =>
  `insert into deliberation (selection_id, body, number, voted_on, object, matter_code, matter_name, members_in_office, present,
    represented, votes_for, votes_against, abstentions, recused, adopted, after_meeting_id, recorded_by, superseded_at)
    select selection_id, ${body}, 'x', ${day}, 'x', '8.2', 'x', 10, 4, 0, ${adopted === "'inquorate'" ? 0 : 4}, 0, 0, '{}', ${adopted},
      ${k("deliberation")}, ${me}, now() from contract where id = ${k("contract")};`;
const sameDay = step({ day: "2026-01-02", override: k("signature_override") });

const [early, turn, notFinal, act, done, power, settled] = [
  "not enforceable before this day",
  "out of turn",
  "not a signatory of the final version",
  "another act than",
  "step is done",
  "does not hold that day",
  "before the version was final",
];

/** By table: what must be refused, and the words it is refused with. */
export const contractRefusals: Record<string, [statement: string, words: string][]> = {
  contract_version: [
    [
      `update contract_version set final_at = now() - interval '1 y' where id = ${k("contract_version")}`,
      "is written once",
    ],
    [`update contract_version set content = 'x' where id = ${k("contract_version")}`, "is written once"],
  ],
  contract_party: [
    [party(other.candidacy, other.institution), "no candidate"],
    [
      block(
        `update contract_party set withdrawn_at = now() where id = ${k("contract_party")};`,
        party(own.candidacy, other.institution),
      ),
      "no candidate",
    ],
    [
      block(
        `update contract_party set withdrawn_at = now() where id = ${k("contract_party")};`,
        `update candidacy set withdrawn_at = now() where id = '${own.candidacy}';`,
        party(own.candidacy, own.institution),
      ),
      "no candidate",
    ],
  ],
  deliberation: [
    [meeting("'2026-01-03'", "'inquorate'"), "one without quorum"],
    [block(inquorate, meeting("'2026-01-03'")), "one without quorum"],
    [block(inquorate, meeting("'2026-01-04'", "'adopted'", "'commission_permanente'")), "one without quorum"],
    [meeting("'2026-01-04'"), "one without quorum"],
  ],
  signatory: [
    [person(4, { substitute: 2 }), "same party"],
    [person(4, { substitute: 1, rank: 2 }), "same party"],
    [person(4, { substitute: 1, duty: "approve" }), "same party"],
    [block(person(4, { substitute: 1 }), person(5, { substitute: 4 })), "same party"],
  ],
  signature: [
    [block(...signing.slice(0, 3), published, step()), "is not being signed"],
    [block(...signing, step()), early],
    [block(...signing, event("notification", "2026-01-03"), step()), early],
    [block(...ready, step({ day: "2026-01-01" })), early],
    [block(...ready, step({ day: "2026-01-02" })), early],
    [block(...ready, sameDay), early],
    [
      block(...ready, override("2026-01-01", true), step({ day: "2026-01-01", override: k("signature_override", 5) })),
      early,
    ],
    [block(...ready, approveSample, step({ day: "2026-01-01", override: k("signature_override") })), early],
    [
      block(...signing, event("publication", "2026-01-03"), approveSample, step({ override: k("signature_override") })),
      early,
    ],
    [block(...ready, event("suspension", "2026-01-03"), step({ day: "2026-01-05" })), early],
    [
      block(
        ...ready,
        event("suspension", "2026-01-03"),
        event("suspension_lifted", "2026-01-03"),
        step({ day: "2026-01-05" }),
      ),
      early,
    ],
    [block(...ready, event("annulment", "2026-01-03"), step({ day: "2026-01-05" })), early],
    [block(...ready, event("withdrawal", "2026-01-03"), step({ day: "2026-01-05" })), early],
    [block(...ready, `update legal_event set superseded_at = now() where kind = 'transmission';`, step()), early],
    [block(...ready, newer, step()), notFinal],
    [
      block(
        ...ready,
        `update signatory set withdrawn_at = now(), withdrawn_reason = 'x' where id = ${k("signatory")};`,
        step(),
      ),
      notFinal,
    ],
    [
      block(...ready, `update contract_party set withdrawn_at = now() where id = ${k("contract_party")};`, step()),
      notFinal,
    ],
    [block(...ready, step({ by: 2 })), notFinal],
    [block(...ready, step({ day: "2025-12-31" })), settled],
    [block(...ready, person(4, { duty: "approve" }), step({ by: 4, outcome: "approved", day: "2025-12-31" })), settled],
    [block(...ready, step({ hash: "b" })), act],
    [block(...ready, step({ outcome: "approved" })), act],
    [block(...ready, person(4, { duty: "approve" }), step({ by: 4 })), act],
    [block(...ready, person(4, { duty: "approve", rank: 9 }), step()), turn],
    [block(...ready, person(4, { rank: 2 }), step({ by: 4 })), turn],
    [block(...ready, person(4, { rank: 2 }), step({ outcome: "refused" }), step({ by: 4 })), turn],
    [block(...ready, person(4, { substitute: 1 }), step(), step({ by: 4 })), done],
    [block(...ready, person(4, { power: "null, null, null, null" }), step({ by: 4 })), power],
    [block(...ready, person(4, { power: "'2026-01-04', null, repeat('a', 64), 'x'" }), step({ by: 4 })), power],
    [block(...ready, person(4, { power: "null, '2026-01-03', repeat('a', 64), 'x'" }), step({ by: 4 })), power],
  ],
};

/** By table: what must still pass. */
export const contractPassing: Record<string, string[]> = {
  contract_party: [
    block(
      `update contract_party set withdrawn_at = now() where id = ${k("contract_party")};`,
      party(own.candidacy, own.institution),
    ),
  ],
  deliberation: [block(inquorate, meeting("'2026-01-04'"))],
  signatory: [person(4, { substitute: 1 })],
  signature: [
    block(...ready, step()),
    block(...ready, approveSample, sameDay),
    block(
      ...ready,
      event("suspension", "2026-01-03"),
      event("suspension_lifted", "2026-01-04"),
      step({ day: "2026-01-05" }),
    ),
    block(
      ...ready,
      person(4, { duty: "approve", rank: 9 }),
      step({ by: 4, outcome: "approved", day: "2026-01-01" }),
      step(),
    ),
    block(...ready, person(4), step({ by: 4 }), step()),
    block(...ready, person(4, { rank: 2 }), step(), step({ by: 4 })),
    block(...ready, person(4, { rank: 2 }), person(5, { substitute: 1 }), step({ by: 5 }), step({ by: 4 })),
    block(...ready, step({ outcome: "refused" })),
    block(...ready, person(4, { power: "'2026-01-03', '2026-01-04', repeat('a', 64), 'x'" }), step({ by: 4 })),
  ],
};

import { contractPlaces } from "./contract-ground.ts";
import { key, numbered } from "./ground.ts";
import { moneyPlaces } from "./money-ground.ts";
import { other, own } from "./sides.ts";

interface Sample {
  tag: string;
  statement: string;
}

/**
 * Rows of a selection's files: in the viewer's file as themselves, in the file they left, and, where the row names
 * who wrote it, in their file in the name of somebody else.
 */
export function selectionInserts(table: string): Sample[] {
  const name = table.replace(/^public\./, "");
  const [place, author] = places[name] ?? [];
  if (!place) return [];
  const into = (tag: string, side: 0 | 1, writer: typeof own): Sample => ({
    tag,
    statement: `insert into ${name} (${[place.column, ...(author ? author.split(" ") : [])].join(", ")})
      values (${[place.value(side), ...(author ? author.split(" ").map(() => `'${writer.person}'`) : [])].join(", ")})`,
  });
  const own_ = place.personal ? "own" : "file";
  return [
    into(own_, 0, own),
    ...(place.value(0) === place.value(1) ? [] : [into("left", 1, own)]),
    ...(author ? [into("another's", 0, other)] : []),
    ...(name in nobodys
      ? [{ tag: "portal", statement: `insert into ${name} (${place.column}) values (${place.value(0)})` }]
      : []),
  ];
}

interface Place {
  column: string;
  value: (side: 0 | 1) => string;
  personal?: boolean;
}
const file: Place = {
  column: "candidacy_id",
  value: (side) => `'${(side === 0 ? own : other).candidacy}'`,
};
const of = (table: string): Place => ({
  column: table === "score_sheet" ? "sheet_id" : `${table}_id`,
  value: (side) => `'${key(numbered[table] as number, side + 1)}'`,
});
const mine: Place = {
  column: "selection_id",
  value: () => `'${key(numbered.selection as number, 1)}'`,
  personal: true,
};

const byKey = (parent: string): Place => ({
  ...of(parent),
  column: parent === "contract_version" ? "version_id" : parent === "contract_party" ? "party_id" : `${parent}_id`,
});
const me: Place = { column: "person_id", value: (side) => `'${(side === 0 ? own : other).person}'`, personal: true };
/** Rows that the portal also writes in nobody's name. */
const nobodys: Record<string, true> = { signature: true, selection_move: true };

/** By table: what ties the row to a file, and the columns that name its author. */
const places: Record<string, [Place, string?]> = {
  institution_merge: [{ ...mine, column: "survivor_id", value: () => `'${own.institution}'` }, "merged_by"],
  settlement_request: [{ ...mine, column: "denial_id", value: () => of("credit_activity").value(0) }, "asked_by"],
  selection_move: [mine, "moved_by"],
  screening: [file],
  questionnaire: [file],
  answer: [of("questionnaire"), "answered_by"],
  joined_piece: [of("questionnaire"), "joined_by"],
  finding: [file, "sent_by"],
  reply: [of("finding"), "replied_by"],
  recorded_verdict: [file, "recorded_by"],
  assessment: [file, "recorded_by"],
  derogation: [file, "requested_by"],
  interest_declaration: [mine, "person_id"],
  recusal: [{ ...file, value: () => `'${own.candidacy}'`, personal: true }, "person_id recorded_by"],
  score_sheet: [file, "person_id"],
  score: [of("score_sheet")],
  discussion_note: [file, "noted_by"],
  motion: [file],
  ballot: [of("motion"), "person_id noted_by"],
  issued_document: [file, "issued_by"],
  ...Object.fromEntries(
    Object.entries({ ...contractPlaces, ...moneyPlaces }).map(([table, [parent, author]]) => [
      table,
      [byKey(parent), author] as [Place, string?],
    ]),
  ),
  deliberation: [mine, "recorded_by"],
  legal_event: [mine, "recorded_by"],
  contract: [{ ...mine, value: of("selection").value, personal: false }, "recorded_by"],
  notice_choice: [me],
  calendar_feed: [me],
};

import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Line } from "../../../app/domain/funding/journal.ts";
import { type MovementKind, movements } from "../../../app/domain/funding/movements.ts";
import type { TestDatabase } from "../../database.ts";
import { relaisTerms } from "./relais-terms.ts";

export interface Investor {
  name: string;
  institutionId: string;
  candidacyId: string;
  partyId: string;
  commitmentId: string;
  number: number;
  cents: bigint;
}

export interface RunningContract {
  contractId: string;
  selectionId: string;
  programmeId: string;
  title: string;
  investors: Investor[];
  indicatorId: string;
  resultId: string;
  /** Posts one movement of an investor on a day; gives its id. */
  post(
    of: Investor,
    kind: MovementKind,
    on: string,
    more: { lines: readonly Line[]; key?: string; columns?: Record<string, string> },
  ): Promise<string>;
  /** A call of a part of each commitment, with the movement that calls it; the parts by investor. */
  call(number: number, on: { noticed: string; payBy: string }, cents: readonly bigint[]): Promise<string[]>;
  sql(statement: string): Promise<Record<string, unknown>[]>;
}

const day = (on: string) => `'${on}'`;

/** Runs statements as a test, in one transaction. */
async function run(db: TestDatabase, statement: string): Promise<Record<string, unknown>[]> {
  return db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true), set_config('tamis.action', 'test', true)`);
    return [...(await tx.execute(sql.raw(statement)))] as Record<string, unknown>[];
  });
}

export async function staffPerson(db: TestDatabase): Promise<string> {
  const [row] = await run(
    db,
    `insert into person (email, name) values ('argent-${randomUUID()}@exemple.test', 'Maude Argent') returning id`,
  );
  return row?.id as string;
}

/**
 * A contract in force with its investors, laid down row by row: committed, called twice and paid once or twice, 41 of
 * 68 measured so far. Every name holds `mark`, so that a stranger's page can be searched for it.
 */
export async function runningContract(
  db: TestDatabase,
  {
    mark,
    person,
    parts,
  }: { mark: string; person: string; parts: readonly { name: string; cents: bigint; institutionId?: string }[] },
): Promise<RunningContract> {
  const [contractId, selectionId, programmeId, indicatorId, resultId] = Array.from({ length: 5 }, randomUUID) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const title = `Contrat ${mark}`;
  const investors = parts.map(
    ({ name, cents, institutionId }, i): Investor => ({
      ...{ name, cents, number: i + 1, institutionId: institutionId ?? randomUUID() },
      ...{ candidacyId: randomUUID(), partyId: randomUUID(), commitmentId: randomUUID() },
    }),
  );
  const terms = JSON.stringify(relaisTerms());
  await run(
    db,
    `
    insert into programme (id, name, purpose, population, territories, audiences, budget_cents)
      values ('${programmeId}', 'Projet ${mark}', 'essai', 'essai', '{FR-33}', '{families}', 1);
    insert into selection (id, programme_id, name, rule, state) values ('${selectionId}', '${programmeId}', 'Appel ${mark}', '{}', 'in_force');
    insert into contract (id, selection_id, title, legal_form, legal_form_source, recorded_by)
      values ('${contractId}', '${selectionId}', '${title}', 'subvention', 'essai', '${person}');
    ${investors
      .map(
        (
          one,
        ) => `insert into institution (id, name, country) values ('${one.institutionId}', '${one.name}', 'FR') on conflict do nothing;
      insert into candidacy (id, selection_id, institution_id) values ('${one.candidacyId}', '${selectionId}', '${one.institutionId}');
      insert into contract_party (id, contract_id, institution_id, capacity, candidacy_id, added_by)
        values ('${one.partyId}', '${contractId}', '${one.institutionId}', 'investor', '${one.candidacyId}', '${person}');
      insert into commitment (id, contract_id, party_id, number, class_code, cents, committed_on, recorded_by)
        values ('${one.commitmentId}', '${contractId}', '${one.partyId}', ${one.number}, 'A', ${one.cents}, '2023-01-02', '${person}');`,
      )
      .join("\n")}
    ${[1, 2, 3].map((n) => `insert into tranche (contract_id, number, label, planned_on, millionths, recorded_by) values ('${contractId}', ${n}, 'Tranche ${n} ${mark}', '${2022 + n * 2 - (n > 1 ? 1 : 0)}-03-01', ${n === 3 ? 333334 : 333333}, '${person}');`).join("\n")}
    insert into indicator (id, contract_id, code, name, definition, kind, unit, population, baseline, data_source, validators, objection_days, recorded_by)
      values ('${indicatorId}', '${contractId}', 'placement', 'Familles sans placement', 'Aucun placement à douze mois', 'result', 'person',
        'familles ${mark}', 'none', 'Juge des enfants', '{judge}', 15, '${person}');
    insert into result (id, contract_id, indicator_id, count, population, measured_on, method, recorded_by)
      values ('${resultId}', '${contractId}', '${indicatorId}', 41, 68, '2025-01-15', 'Dossiers', '${person}');
    insert into contract_terms (contract_id, version, effective_from, content, hash, recorded_by, frozen_by, frozen_at)
      values ('${contractId}', 1, '2023-01-01', '${terms.replaceAll("'", "''")}', 'x', '${person}', '${person}', '2023-01-01');`,
  );
  const post: RunningContract["post"] = async (
    of,
    kind,
    on,
    { lines, key = `${kind}:${randomUUID()}`, columns = {} },
  ) => {
    const id = randomUUID();
    const names = Object.keys(columns)
      .map((name) => `, ${name}`)
      .join("");
    const values = Object.values(columns)
      .map((value) => `, ${value}`)
      .join("");
    const said = lines.map(({ account, cents }, i) => {
      const [kindOf, whose] = account.split("/");
      return `('${contractId}', '${id}', ${i + 1}, '${kindOf}', '${whose}', ${cents})`;
    });
    await run(
      db,
      `insert into journal_entry (id, contract_id, commitment_id, key, kind, value_on, recorded_by${names})
        values ('${id}', '${contractId}', '${of.commitmentId}', '${key}', '${kind}', ${day(on)}, '${person}'${values});
      insert into journal_line (contract_id, entry_id, position, account, whose, cents) values ${said.join(", ")};`,
    );
    return id;
  };
  const call: RunningContract["call"] = async (number, { noticed, payBy }, cents) => {
    const [callId, ids] = [randomUUID(), investors.map(() => randomUUID())];
    await run(
      db,
      `insert into funding_call (id, contract_id, number, tranche_number, noticed_on, pay_by, words, issued_by)
        values ('${callId}', '${contractId}', ${number}, ${number}, ${day(noticed)}, ${day(payBy)}, 'Appel ${number} ${mark}', '${person}');
      ${investors
        .map(
          (
            one,
            i,
          ) => `insert into call_part (id, contract_id, call_id, commitment_id, cents, uncalled_after_cents, reference) values ('${ids[i]}',
          '${contractId}', '${callId}', '${one.commitmentId}', ${cents[i]}, ${one.cents - (cents[i] ?? 0n) * BigInt(number)}, 'REF-${number}-${one.number}');`,
        )
        .join("\n")}`,
    );
    for (const [i, one] of investors.entries())
      await post(one, "call", noticed, {
        key: `call:${number}:${one.number}`,
        lines: movements.call(one.number, cents[i] ?? 0n),
        columns: { call_part_id: `'${ids[i]}'` },
      });
    return ids;
  };
  for (const one of investors)
    await post(one, "commit", "2023-01-02", {
      key: `commit:${one.number}`,
      lines: movements.commit(one.number, one.cents),
    });
  const third = investors.map(({ cents }) => cents / 3n);
  for (const [number, noticed, payBy] of [
    [1, "2023-02-06", "2023-02-28"],
    [2, "2024-09-02", "2024-09-20"],
  ] as const) {
    const ids = await call(number, { noticed, payBy }, third);
    for (const [i, one] of investors.entries())
      await post(one, "receive", payBy, {
        lines: movements.receive(one.number, third[i] ?? 0n),
        columns: { call_part_id: `'${ids[i]}'` },
      });
  }
  return {
    ...{ contractId, selectionId, programmeId, title, investors, indicatorId, resultId, post, call },
    sql: (statement) => run(db, statement),
  };
}

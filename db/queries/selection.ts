import { and, asc, count, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Rule } from "../../app/domain/screening/facts.ts";
import { parseRule } from "../../app/domain/screening/rule.ts";
import type { Tx } from "../client.ts";
import { candidacy, identifier, institution, programme, selection } from "../schema/index.ts";
import { searchInstitutions } from "./institution-search.ts";

/** Lists of programmes and selections stop here: a département has a few. */
const listLimit = 200;

export function programmes(tx: Tx) {
  return tx.select().from(programme).orderBy(asc(programme.name), asc(programme.id)).limit(listLimit);
}

export async function programmeById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const party = (column: "payer_id" | "operator_id" | "evaluator_id" | "structurer_id") =>
    sql<string | null>`(select name from institution where institution.id = ${sql.raw(`programme.${column}`)})`;
  const [row] = await tx
    .select({
      programme,
      payer: party("payer_id"),
      operator: party("operator_id"),
      evaluator: party("evaluator_id"),
      structurer: party("structurer_id"),
    })
    .from(programme)
    .where(eq(programme.id, id));
  return row ?? null;
}

export function selectionsOf(tx: Tx, programmeId?: string) {
  return tx
    .select({
      id: selection.id,
      name: selection.name,
      state: selection.state,
      perimeter: selection.perimeter,
      programmeId: programme.id,
      programme: programme.name,
      candidates: count(candidacy.id),
    })
    .from(selection)
    .innerJoin(programme, eq(programme.id, selection.programmeId))
    .leftJoin(candidacy, and(eq(candidacy.selectionId, selection.id), isNull(candidacy.withdrawnAt)))
    .where(programmeId ? eq(programme.id, programmeId) : undefined)
    .groupBy(selection.id, programme.id)
    .orderBy(desc(selection.createdAt), asc(selection.id))
    .limit(listLimit);
}

export interface SelectionFile {
  id: string;
  name: string;
  state: string;
  perimeter: string | null;
  rule: Rule;
  programme: { id: string; name: string; illustrative: string | null; population: string };
}

/** A selection with its rule, or null when it does not exist for this viewer. */
export async function selectionById(tx: Tx, id: string): Promise<SelectionFile | null> {
  if (!isId(id)) return null;
  const [row] = await tx
    .select()
    .from(selection)
    .innerJoin(programme, eq(programme.id, selection.programmeId))
    .where(eq(selection.id, id));
  if (!row) return null;
  const { id: programmeId, name, illustrative, population } = row.programme;
  const { state, perimeter, rule } = row.selection;
  const told = { id, name: row.selection.name, state, perimeter, rule: parseRule(rule) };
  return { ...told, programme: { id: programmeId, name, illustrative, population } };
}

export interface Candidate {
  candidacyId: string;
  institutionId: string;
  name: string;
  category: (typeof institution.$inferSelect)["category"];
  lei: string | null;
}

const candidateColumns = {
  candidacyId: candidacy.id,
  institutionId: institution.id,
  name: institution.name,
  category: institution.category,
  lei: identifier.value,
};

/** The candidates still in a selection, by name. */
export async function candidatesOf(tx: Tx, selectionId: string): Promise<Candidate[]> {
  return tx
    .select(candidateColumns)
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .leftJoin(identifier, liveLei())
    .where(and(eq(candidacy.selectionId, selectionId), isNull(candidacy.withdrawnAt)))
    .orderBy(asc(institution.name), asc(candidacy.id))
    .limit(500);
}

export async function candidateById(tx: Tx, selectionId: string, candidacyId: string): Promise<Candidate | null> {
  if (!isId(selectionId) || !isId(candidacyId)) return null;
  const [row] = await tx
    .select(candidateColumns)
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .leftJoin(identifier, liveLei())
    .where(and(eq(candidacy.selectionId, selectionId), eq(candidacy.id, candidacyId)))
    .limit(1);
  return row ?? null;
}

function liveLei() {
  return and(eq(identifier.institutionId, institution.id), eq(identifier.kind, "lei"), isNull(identifier.supersededAt));
}

const addableMost = 50;

/** Institutions that could be added, those already in the selection left out: what is typed is searched as everywhere. */
export async function addable(tx: Tx, selectionId: string, typed: string) {
  const inside = tx
    .select({ id: candidacy.institutionId })
    .from(candidacy)
    .where(eq(candidacy.selectionId, selectionId));
  const found = typed === "" ? null : (await searchInstitutions(tx, typed, 2 * addableMost)).map(({ id }) => id);
  const rows = await tx
    .select({ id: institution.id, name: institution.name, category: institution.category, city: institution.city })
    .from(institution)
    .where(
      and(
        notInArray(institution.id, inside),
        sql`not exists (select 1 from institution_merge m where m.merged_id = ${institution.id} and m.superseded_at is null)`,
        found ? inArray(institution.id, found) : undefined,
      ),
    )
    // Names that are only a LEI, of institutions the register has not told yet, come last.
    .orderBy(sql`${institution.country} = 'ZZ'`, asc(institution.name), asc(institution.id))
    .limit(found ? 2 * addableMost : addableMost);
  if (found === null) return rows;
  const place = new Map(found.map((id, at) => [id, at]));
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).slice(0, addableMost);
}

/** When a selection was prepared. */
export async function selectionCreatedAt(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.select({ at: selection.createdAt }).from(selection).where(eq(selection.id, id));
  return row?.at ?? "";
}

/** The name of the selection a candidacy is in; null when it does not exist for this viewer. */
export async function selectionNameOf(tx: Tx, candidacyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: selection.name })
    .from(candidacy)
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .where(eq(candidacy.id, candidacyId));
  return row?.name ?? null;
}

import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { candidacy, identifier, institution, selection } from "../../../db/schema/index.ts";
import { invalid, type Message } from "../../domain/errors.ts";
import { audiences } from "../../domain/screening/facts.ts";
import { euros, paragraph, territories, title } from "./words.ts";

/** Who takes part in a programme. */
export const parties = ["payer", "operator", "evaluator", "structurer"] as const;
export type Party = (typeof parties)[number];

const party = z.string().trim().max(300).optional();

/** What a person states about a programme; a party by its exact name, LEI or SIREN, or by its id (`payerId`). */
export const programmeFields = z.object({
  name: title,
  purpose: paragraph,
  population: paragraph,
  populationCount: z.coerce.number().int().min(1).max(10_000_000).optional(),
  territories,
  audiences: z.array(z.enum(audiences)).min(1),
  budget: euros,
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  illustrative: z.string().trim().max(1000).optional(),
  payerId: z.uuid().optional(),
  operatorId: z.uuid().optional(),
  evaluatorId: z.uuid().optional(),
  structurerId: z.uuid().optional(),
  payer: party,
  operator: party,
  evaluator: party,
  structurer: party,
});
type Stated = z.output<typeof programmeFields>;

/** The columns of a stated programme. Refuses, beside their fields, parties nobody knows and roles that exclude each other. */
export async function programmeRow(tx: Tx, stated: Stated, programmeId?: string) {
  const { budget, payer, operator, evaluator, structurer, ...told } = stated;
  const typed = { payer, operator, evaluator, structurer };
  const fields: Record<string, Message> = {};
  if (told.startsOn && told.endsOn && told.endsOn <= told.startsOn) fields.endsOn = { key: "endBeforeStart" };
  const ids: Record<Party, string | null> = { payer: null, operator: null, evaluator: null, structurer: null };
  for (const one of parties) {
    const name = typed[one];
    ids[one] = told[`${one}Id`] ?? (name ? await institutionNamed(tx, name) : null);
    if (name && ids[one] === null) fields[one] = { key: "partyUnknown" };
  }
  if (ids.evaluator !== null) {
    if (ids.evaluator === ids.operator) fields.evaluator = { key: "evaluatorOperates" };
    else if (ids.evaluator === ids.structurer) fields.evaluator = { key: "evaluatorStructures" };
    else if (programmeId && (await isCandidate(tx, programmeId, ids.evaluator)))
      fields.evaluator = { key: "evaluatorInvests" };
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return {
    ...{ name: told.name, purpose: told.purpose, population: told.population, territories: told.territories },
    ...{ audiences: told.audiences, budgetCents: budget, populationCount: told.populationCount ?? null },
    ...{ startsOn: told.startsOn ?? null, endsOn: told.endsOn ?? null, illustrative: told.illustrative ?? null },
    ...{ payerId: ids.payer, operatorId: ids.operator, evaluatorId: ids.evaluator, structurerId: ids.structurer },
  };
}

/** One institution by LEI, SIREN or its exact name, whatever the case; null when none, or several, answer to it. */
async function institutionNamed(tx: Tx, typed: string): Promise<string | null> {
  const [known] = await tx
    .select({ id: identifier.institutionId })
    .from(identifier)
    .where(and(eq(identifier.value, typed.replace(/\s/g, "").toUpperCase()), isNull(identifier.supersededAt)))
    .limit(1);
  if (known) return known.id;
  const named = await tx
    .select({ id: institution.id })
    .from(institution)
    .where(sql`lower(${institution.name}) = lower(${typed})`)
    .limit(2);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

async function isCandidate(tx: Tx, programmeId: string, institutionId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: candidacy.id })
    .from(candidacy)
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .where(
      and(
        eq(selection.programmeId, programmeId),
        eq(candidacy.institutionId, institutionId),
        isNull(candidacy.withdrawnAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

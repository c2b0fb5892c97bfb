import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import type { Instant } from "../../domain/day.ts";
import { notFound } from "../../domain/errors.ts";
import { explain } from "../../domain/screening/explain.ts";
import { perimeters } from "../../domain/screening/facts.ts";
import { defaultRule } from "../../domain/screening/rule.ts";
import type { ScreeningWords } from "../../domain/screening/words.ts";
import { parse } from "../authorise.ts";
import { verdictFile } from "./read-verdict.ts";

const schema = z.object({
  institution: z.string().trim().min(1).max(60),
  perimeter: z.enum(perimeters).optional(),
  on: z.iso.date(),
  "known-at": z.iso.datetime({ offset: true }).optional(),
  selection: z.uuid().optional(),
});

/**
 * One verdict for the operator, by id, LEI or SIREN. Without a selection the default rule applies: families in
 * France, perimeter P2. Runs in a transaction of the machine role `system`.
 */
export async function screenByCommand(tx: Tx, input: unknown, { now, words }: { now: Instant; words: ScreeningWords }) {
  const told = parse(schema, input);
  const institutionId = await institutionBy(tx, told.institution);
  const selection = told.selection ? await selectionById(tx, told.selection) : null;
  if (told.selection && !selection) throw notFound();
  const base = selection?.rule ?? defaultRule(["families"], ["FR"]);
  const rule = { ...base, perimeter: told.perimeter ?? base.perimeter };
  const knownAt = new Date(told["known-at"] ?? now).toISOString();
  const file = await verdictFile(tx, { institutionId, rule, on: told.on, knownAt });
  const { verdict, pieces } = file;
  const names = Object.fromEntries(file.names.map(({ id, name }) => [id, name]));
  const evidence = Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }]));
  return { verdict, names, told: explain(verdict, { institutions: names, evidence }, words) };
}

async function institutionBy(tx: Tx, typed: string): Promise<string> {
  const value = typed.replace(/\s/g, "").toUpperCase();
  const rows = await tx.execute<{ id: string }>(sql`
    select institution_id as id from identifier where value = ${value} and kind in ('lei', 'siren') and superseded_at is null
    union all select id from institution where id::text = ${typed.toLowerCase()} limit 1`);
  const [row] = rows;
  if (!row) throw notFound();
  return row.id;
}

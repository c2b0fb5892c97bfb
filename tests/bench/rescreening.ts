import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { type SQL, sql } from "drizzle-orm";
import { defaultRule, serialiseRule } from "../../app/domain/screening/rule.ts";
import { rescreen } from "../../app/services/selection/screening/rescreen.ts";
import { asMachine } from "../../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import { testSecret } from "../cluster.ts";
import { benchDatabase } from "./database.ts";
import type { Figure } from "./figure.ts";

const groups = 100;
/** Companies under each group's head; the first ten are candidates. */
const companies = 30;
const candidates = 10;
const today = "2026-11-24";
const rule = serialiseRule({ ...defaultRule(["families"], ["FR-33"]), perimeter: "P2" });

/** A selection of 1,000 candidates screened, then one acquisition recorded: until every verdict it touches is kept again. */
export async function bench(): Promise<Figure[]> {
  const database = await benchDatabase("rescreening");
  const owner = openDatabase(database.url, { max: 1 });
  const jobs = openDatabase(loginUrl(database.url, "jobs", testSecret), { max: 2 });
  try {
    const heads = await world(owner);
    const run = async (since?: string) => {
      const now = new Date().toISOString();
      const start = performance.now();
      const told = await rescreen({ jobs, actor: "cli:bench", now, today, since });
      return { ms: performance.now() - start, screened: told.reduce((sum, one) => sum + one.screened, 0) };
    };
    const first = await run();
    await owner.execute(sql`analyze`);
    const since = new Date().toISOString();
    await link(jobs, sql`select ${heads[0]}::uuid, ${heads[1]}::uuid`);
    const one = await run(since);
    const idle = await run(since);
    // A holder of every head: the whole selection becomes one group.
    const holder = heads[2] as string;
    await link(
      jobs,
      sql`select ${holder}::uuid, id from institution where name like 'Tête %' and id not in (${holder}::uuid, ${heads[1]}::uuid)`,
    );
    const all = await run(since);
    const name = `${groups * candidates} candidates, ${groups} groups of ${companies + 1}`;
    const figure = (told: string, { ms, screened }: { ms: number; screened: number }, limit: number): Figure => ({
      ...{ name: told, measured: Math.round(ms), limit, unit: "ms", better: "lower" },
      note: `${name}; ${screened} screened again`,
    });
    return [
      figure("re-screening after one acquisition", one, 1_000),
      figure("looking again where nothing changed", idle, 1_000),
      figure("re-screening when every candidate is touched at once", all, 60_000),
      figure("first screening of the whole selection", first, 60_000),
    ];
  } finally {
    await Promise.all([owner, jobs].map(closeDatabase));
    await database.close();
  }
}

async function link(jobs: Database, pairs: SQL): Promise<void> {
  const act = { role: "import", actor: "cli:bench" } as const;
  await asMachine(jobs, act, { action: "bench" }, (tx) =>
    tx.execute(sql`insert into ownership_link (kind, holder_id, held_id, share)
      select 'capital', p.holder, p.held, 800000 from (${pairs}) as p(holder, held)`),
  );
}

/** Groups of a head and its companies, half of which told what they hold; each head answers for its group. */
async function world(owner: Database): Promise<string[]> {
  const [programme, selection] = [randomUUID(), randomUUID()];
  const heads = Array.from({ length: groups }, () => randomUUID());
  await owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:bench', true)`);
    const all = sql`unnest(array[${sql.join(
      heads.map((id) => sql`${id}`),
      sql`, `,
    )}]::uuid[]) with ordinality as t(id, n)`;
    await tx.execute(
      sql`insert into institution (id, name, country, category) select id, 'Tête ' || n, 'FR', 'holding' from ${all}`,
    );
    await tx.execute(sql`insert into institution (name, country, category)
      select 'Société ' || n || '-' || m, 'FR', 'credit_institution' from ${all}, generate_series(1, ${companies}) m`);
    await tx.execute(sql`insert into ownership_link (kind, holder_id, held_id, share)
      select 'capital', t.id, i.id, 900000 from ${all} join institution i on i.name like 'Société ' || n || '-%'`);
    await tx.execute(
      sql`insert into evidence (institution_id, kind, strength, title) select id, 'declaration', 'documented', 'Lettre' from ${all}`,
    );
    await tx.execute(sql`insert into credit_activity (institution_id, stance, products, audiences, territories, covers, evidence_id)
      select e.institution_id, 'denial', '{revolving,personal_loan}', '{families,general_public}', '{FR}', 'controlled', e.id from evidence e`);
    await tx.execute(sql`insert into group_statement (institution_id, kind, value)
      select id, 'holdings', 'complete' from institution where name like 'Société %0'`);
    await tx.execute(sql`insert into programme (id, name, purpose, population, territories, audiences, budget_cents)
      values (${programme}, 'Mesure', 'mesure', 'mesure', '{FR-33}', '{families}', 1)`);
    await tx.execute(sql`insert into selection (id, programme_id, name, rule, perimeter, state)
      values (${selection}, ${programme}, 'Mesure', ${JSON.stringify(rule)}::jsonb, 'P2', 'screening')`);
    await tx.execute(sql`insert into candidacy (selection_id, institution_id)
      select ${selection}, i.id from institution i where i.name ~ ${`^Société [0-9]+-([1-9]|10)$`}`);
  });
  await owner.execute(sql`analyze`);
  return heads;
}

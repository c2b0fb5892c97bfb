import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { eq, sql } from "drizzle-orm";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import type { Viewer } from "../../app/domain/access/viewer.ts";
import { defaultRule } from "../../app/domain/screening/rule.ts";
import type { Resources } from "../../app/http/resources.ts";
import type { Context } from "../../app/services/context.ts";
import { readVerdict } from "../../app/services/screening/read-verdict.ts";
import { asMachine, asViewer } from "../../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import { institution } from "../../db/schema/index.ts";
import { testSecret } from "../cluster.ts";
import { benchDatabase } from "./database.ts";
import type { Figure } from "./figure.ts";

/** Groups of the measured population: sizes at even steps of Zipf's law (P(size) ∝ 1 / size) up to the largest. */
const groups = 48;
const largest = 2_000;
const on = "2026-11-23";
const rule = { ...defaultRule(["families"], ["FR-33"]), perimeter: "P2" as const };
const viewer: Viewer = {
  personId: randomUUID(),
  name: "",
  email: "",
  role: "finance",
  institutionId: null,
  candidacyId: null,
};

/** One full verdict (proof, missing facts, canonical JSON, hash, five perimeters) read from the database. */
export async function bench(): Promise<Figure[]> {
  const database = await benchDatabase("verdict");
  const app = openDatabase(loginUrl(database.url, "login", testSecret), { max: 2 });
  const jobs = openDatabase(loginUrl(database.url, "jobs", testSecret), { max: 1 });
  const owner = openDatabase(database.url, { max: 1 });
  try {
    const configuration = { timeZone: "Europe/Paris", holidays: "metropole", dataFolder: "/tmp/tamis-bench-verdict" };
    await seedDemonstration({ app, jobs, configuration } as unknown as Resources, () => {});
    const known = [
      { name: "demonstration, Banque de l’Estuaire", ids: [await idOf(owner, "Banque de l’Estuaire")], turns: 40 },
      { name: "a group of 500 members", ids: [await group(jobs, 500)], turns: 40 },
      { name: `the largest group, ${largest} members`, ids: [await group(jobs, largest)], turns: 40 },
    ];
    const population: string[] = [];
    for (let i = 0; i < groups; i++) population.push(await group(jobs, Math.floor(largest ** ((i + 0.5) / groups))));
    await owner.execute(sql`analyze`);
    const name = `${groups} groups of Zipf size up to ${largest} members`;
    const figures = [await measure(app, { name, ids: population, turns: 5 })];
    for (const each of known) figures.push(await measure(app, each));
    return figures;
  } finally {
    await Promise.all([app, jobs, owner].map(closeDatabase));
    await database.close();
  }
}

async function idOf(owner: Database, name: string): Promise<string> {
  const [row] = await owner.select({ id: institution.id }).from(institution).where(eq(institution.name, name));
  return row?.id ?? "";
}

/** A tree in which each company holds up to four others, every tenth with a minority holder; half have told what they hold. */
async function group(jobs: Database, size: number): Promise<string> {
  const act = { role: "import", actor: "cli:bench" } as const;
  const ids = Array.from({ length: size }, () => randomUUID());
  const all = sql`unnest(array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]) with ordinality as t(id, n)`;
  return asMachine(jobs, act, { action: "bench" }, async (tx) => {
    await tx.execute(sql`insert into institution (id, name, country, category, source)
      select id, 'Société ' || n, 'FR', 'holding', 'gleif' from ${all}`);
    await tx.execute(sql`with t as (select * from ${all})
      insert into ownership_link (kind, holder_id, held_id, share, source)
      select 'votes', p.id, c.id, 620000, 'gleif' from t c join t p on p.n = (c.n - 2) / 4 + 1 where c.n > 1
      union all select 'capital', p.id, c.id, 60000, 'gleif' from t c join t p on p.n = c.n / 2 where c.n > 9 and c.n % 10 = 0`);
    await tx.execute(sql`insert into group_statement (institution_id, kind, value, source)
      select id, 'holdings', 'complete', 'gleif' from ${all} where n % 2 = 0`);
    return ids[Math.min(1, size - 1)] ?? "";
  });
}

interface Measured {
  name: string;
  ids: string[];
  turns: number;
}

/** Every institution in turn, several times over: the times of all of them together. */
async function measure(app: Database, { name, ids, turns }: Measured): Promise<Figure> {
  const now = new Date(Date.now() + 1000).toISOString();
  const read: Context["read"] = (work) => asViewer(app, viewer, { action: "read" }, work);
  const context = { viewer, today: on, now, requestId: "bench", read } as Context;
  const times: number[] = [];
  const members: number[] = [];
  const warmUp = ids.length === 1 ? 5 : 1;
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const institutionId of ids) {
      const start = performance.now();
      const { verdict } = await readVerdict(context, { institutionId, rule, on, knownAt: now });
      if (turn < 0) members.push(verdict.members.length);
      else times.push(performance.now() - start);
    }
  }
  const shareOf = (share: number) => rounded(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0);
  times.sort((a, b) => a - b);
  const note = `${times.length} verdicts, ${Math.min(...members)} to ${Math.max(...members)} members; fastest ${shareOf(0)} ms, median ${shareOf(0.5)} ms`;
  return { name: `full verdict, ${name}`, measured: shareOf(0.95), limit: 25, unit: "ms p95", better: "lower", note };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

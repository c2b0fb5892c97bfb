import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import type { Viewer } from "../../app/domain/access/viewer.ts";
import { asMachine, asViewer } from "../../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";
import { loginUrl, migrateDatabase } from "../../db/migrate.ts";
import { listInstitutions, searchInstitutions } from "../../db/queries/institutions.ts";

interface Figure {
  name: string;
  measured: number;
  limit: number;
  unit: string;
  better: "lower" | "higher";
  note?: string;
}

const secret = "a secret for the bench only, of more than 32 characters";
const rows = 200_000;
const turns = 20;

/** Time of the register's list and search over 200,000 institutions, and the weight of the scripts. */
export async function bench(): Promise<Figure[]> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL is missing.");
  const url = new URL(server);
  const name = `tamis_bench_pages_${process.pid}`;
  const owner = openDatabase(server, { max: 1 });
  await owner.execute(sql.raw(`create database ${name}`));
  url.pathname = `/${name}`;
  await migrateDatabase(url.toString(), secret);
  const app = openDatabase(loginUrl(url.toString(), "login", secret), { max: 2 });
  const jobs = openDatabase(loginUrl(url.toString(), "jobs", secret), { max: 1 });
  const own = openDatabase(url.toString(), { max: 1 });
  try {
    await fill(jobs);
    await own.execute(sql`vacuum analyze institution`);
    await own.execute(sql`vacuum analyze identifier`);
    return [...(await lists(app)), ...(await searches(app)), scripts()];
  } finally {
    await Promise.all([app, jobs, own].map(closeDatabase));
    await owner.execute(sql.raw(`drop database ${name} with (force)`));
    await closeDatabase(owner);
  }
}

async function fill(jobs: Database): Promise<void> {
  await asMachine(jobs, { role: "import", actor: "cli:bench" }, { action: "bench" }, async (tx) => {
    await tx.execute(sql`insert into institution (name, country, category, source, updated_at)
      select (array['Banque','Société','Caisse','Fonds','Crédit'])[1 + n % 5] || ' ' || substr(md5(n::text), 1, 8) || ' ' || n,
        (array['FR','FR','FR','DE','ES','IT','LU','BE','NL','MT'])[1 + n % 10],
        (array['unknown','unknown','credit_institution','fund','holding','insurer'])[1 + n % 6],
        (array['gleif','gleif','gleif','manual'])[1 + n % 4], now() - n * interval '1 second'
      from generate_series(1, ${rows}) n`);
    await tx.execute(sql`insert into identifier (institution_id, kind, value, source)
      select id, 'lei', upper(substr(md5(id::text), 1, 20)), 'gleif' from institution where source = 'gleif'`);
  });
}

const viewer: Viewer = {
  personId: randomUUID(),
  name: "",
  email: "",
  role: "finance",
  institutionId: null,
  candidacyId: null,
};
const filters = [{}, { country: "FR" }, { category: "fund" }, { lei: "avec" }, { lei: "sans" }, { source: "manual" }];
const orders = ["nom", "pays", "categorie", "maj"].flatMap((by) => [
  { by, direction: "asc" as const },
  { by, direction: "desc" as const },
]);

async function lists(app: Database): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const filter of filters) {
    for (const order of orders) {
      for (const page of [1, 500]) {
        const label = `${Object.entries(filter).flat().join(" ") || "all"}, ${order.by} ${order.direction}, page ${page}`;
        const measured = await p95(() =>
          asViewer(app, viewer, { action: "read" }, (tx) => listInstitutions(tx, filter, order, page)),
        );
        figures.push({
          name: `list of ${rows}: ${label}`,
          measured,
          limit: 60,
          unit: "ms p95",
          better: "lower",
          note: "query only",
        });
      }
    }
  }
  return figures;
}

async function searches(app: Database): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const q of ["banque", "credit 12", "b", "societe abc", "zzz introuvable"]) {
    const measured = await p95(() => asViewer(app, viewer, { action: "read" }, (tx) => searchInstitutions(tx, q, 20)));
    figures.push({
      name: `search « ${q} » in ${rows}`,
      measured,
      limit: 50,
      unit: "ms p95",
      better: "lower",
      note: "query only",
    });
  }
  return figures;
}

/** The 95th percentile in milliseconds, after two turns that warm the caches. */
async function p95(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = -2; turn < turns; turn++) {
    const start = performance.now();
    await work();
    if (turn >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.ceil(turns * 0.95) - 1] ?? 0) * 10) / 10;
}

interface Part {
  module: string;
  imports: string[];
}

/** The heaviest page: what the build's manifest makes a browser load for the frame and one route. */
function scripts(): Figure {
  const client = path.resolve(import.meta.dirname, "../../build/client");
  const assets = readdirSync(path.join(client, "assets"));
  const file = assets.find((each) => each.startsWith("manifest-")) ?? "";
  const text = readFileSync(path.join(client, "assets", file), "utf8");
  const manifest = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as {
    entry: Part;
    routes: Record<string, Part>;
  };
  const weigh = (url: string) => gzipSync(readFileSync(path.join(client, url))).length;
  const pages = Object.entries(manifest.routes).map(([route, part]) => {
    const parts = [manifest.entry, manifest.routes.root, part].filter((each): each is Part => each !== undefined);
    const urls = new Set([`/assets/${file}`, ...parts.flatMap((each) => [each.module, ...each.imports])]);
    return { route, bytes: [...urls].reduce((sum, url) => sum + weigh(url), 0) };
  });
  const heaviest = pages.sort((a, b) => b.bytes - a.bytes)[0] ?? { route: "", bytes: 0 };
  const measured = Math.round(heaviest.bytes / 1000);
  return {
    name: "script of the heaviest page, gzip",
    measured,
    limit: 130,
    unit: "kB",
    better: "lower",
    note: heaviest.route,
  };
}

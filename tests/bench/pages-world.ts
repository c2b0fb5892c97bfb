import { sql } from "drizzle-orm";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import type { Configuration } from "../../app/domain/configuration.ts";
import { closeResources, openResources } from "../../app/http/main.ts";
import { asMachine } from "../../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";

/** Institutions in the measured register. */
export const institutions = 200_000;

/** The demonstration, and a register of the wanted size around it. */
export async function fillRegister(configuration: Configuration): Promise<void> {
  const resources = openResources(configuration);
  const owner = openDatabase(configuration.databaseUrl, { max: 1 });
  try {
    await seedDemonstration(resources, () => {});
    await fill(resources.jobs);
    await owner.execute(sql`vacuum analyze`);
  } finally {
    await closeResources(resources);
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
      from generate_series(1, ${institutions}) n`);
    await tx.execute(sql`insert into identifier (institution_id, kind, value, source)
      select id, 'lei', upper(substr(md5(id::text), 1, 20)), 'gleif' from institution where source = 'gleif'`);
  });
}

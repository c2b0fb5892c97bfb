import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { otherName, ownName, sampleFiles } from "./files.ts";

const db = testDatabase();
const portal = startPortal(db);
const roles = ["investor", "respondent", "signatory", "evaluator"] as const;

/** A fact of each kind about the other institution. */
async function factsOf({
  institution,
}: {
  institution: string;
}): Promise<{ piece: string; link: string; activity: string }> {
  return db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    const made = async (statement: ReturnType<typeof sql>) =>
      (await tx.execute<{ id: string }>(statement))[0]?.id as string;
    await tx.execute(
      sql`insert into document (sha256, bytes, media_type) values (repeat('b', 64), 1, 'application/pdf')`,
    );
    return {
      piece: await made(sql`insert into evidence (institution_id, kind, strength, title, document_sha256, file_name)
        values (${institution}, 'other', 'declared', ${`Pièce ${otherName}`}, repeat('b', 64), 'b.pdf') returning id`),
      link: await made(sql`insert into ownership_link (kind, holder_id, held_id)
        select 'capital', ${institution}, id from institution where id <> ${institution} limit 1 returning id`),
      activity: await made(sql`insert into credit_activity (institution_id, stance, products, audiences, territories)
        values (${institution}, 'denial', '{pawn}', '{families}', '{FR}') returning id`),
    };
  });
}

/** More of what a stranger must not even count. */
async function moreNeighbours(): Promise<void> {
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(sql`with made as (insert into institution (name, country)
      select ${otherName} || ' ' || n, 'FR' from generate_series(1, 7) n returning id)
      insert into candidacy (selection_id, institution_id) select s.id, made.id from made cross join selection s`);
  });
}

/** A page without what differs between two requests of the same. */
const still = (html: string) =>
  html.replace(/nonce="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|nonce[\\":]+[^"\\]+/g, "");

test("people of one institution find no other: not its pages, files, names, nor how many there are", async () => {
  const { own, other } = await sampleFiles(db);
  const { piece, link, activity } = await factsOf(other);
  const record = `/etablissements/${other.institution}`;
  const file = `/selections/${other.institution}/candidatures/${other.candidacy}`;
  const rows = [
    ...[record, `${record}/identite`, `${record}/noms`, `${record}/identifiants`, `${record}/liens/nouveau`],
    ...[`${record}/liens/${link}`, `${record}/activites/${activity}`, `${record}/pieces/${piece}`],
    ...[`/pieces/${piece}/fichier`, `/selections/${other.institution}`, `/selections/${other.institution}/perimetres`],
    ...[file, `${file}/lettre`, `${file}/lettre.txt`, `${record}.data`, `${file}.data`],
  ];
  const lists = [
    "/etablissements",
    `/etablissements?q=${otherName}`,
    `/recherche?q=${otherName}`,
    "/selections",
    "/journal",
  ];
  for (const role of roles) {
    const tied = role === "investor" || role === "evaluator";
    const who = await portal.signIn(role, tied ? { institutionId: own.institution } : { candidacyId: own.candidacy });
    for (const path of rows) {
      const { status, html } = await who.get(path);
      expect([role, path, status]).toEqual([role, path, 404]);
      expect(html).not.toContain(otherName);
    }
    for (const path of lists) {
      const { status, html } = await who.get(path);
      expect([role, path, status]).toEqual([role, path, 403]);
      expect(html.replaceAll(`q=${otherName}`, "")).not.toContain(otherName);
    }
  }
});

test("the first page and the search say nothing of the others, and do not change when there are more", async () => {
  const browsers: Browser[] = [];
  for (const role of roles) {
    const [tie] = await db.owner.execute<{ i: string; c: string }>(
      sql`select c.institution_id as i, c.id as c from candidacy c join institution i on i.id = c.institution_id where i.name like ${`%${ownName}`}`,
    );
    const tied = role === "investor" || role === "evaluator";
    browsers.push(await portal.signIn(role, tied ? { institutionId: tie?.i } : { candidacyId: tie?.c }));
  }
  const paths = ["/", "/_root.data", `/recherche.json?q=${otherName}`, "/recherche.json?q=Banque", "/compte"];
  const look = async () => {
    const seen: string[][] = [];
    for (const who of browsers) {
      for (const path of paths) {
        const { status, html } = await who.get(path);
        const { q, ...found } = path.includes(".json") ? JSON.parse(html) : { q: "", html };
        expect([path, status]).toEqual([path, 200]);
        // A programme is read by its evaluator whoever the candidates are: its name alone may show.
        expect(JSON.stringify(found).replaceAll(`Projet ${otherName}`, "")).not.toContain(otherName);
        if (path.includes(".json")) expect(found).toEqual({ institutions: [], selections: [] });
        seen.push([path, still(html)]);
      }
    }
    return seen;
  };
  const before = await look();
  expect(before[0]?.[1]).toContain(ownName);
  await moreNeighbours();
  expect(await look()).toEqual(before);
});

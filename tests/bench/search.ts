import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import { asMachine, asViewer } from "../../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import { searchInstitutions } from "../../db/queries/institution-search.ts";
import { testSecret } from "../cluster.ts";
import { benchDatabase } from "./database.ts";
import type { Figure } from "./figure.ts";

const institutions = 200_000;
const turns = 5;
const viewer = {
  personId: "00000000-0000-4000-8000-000000000001",
  name: "Mesure",
  email: "mesure@exemple.test",
  role: "finance",
  institutionId: null,
  candidacyId: null,
} as const;

/** Invented names: what kind of firm, who (of syllables, a few thousand surnames), where, legal form. */
const syllables =
  "ba be bi bo bra bri cal car cha cor da del dor fa fer flo gal gra ha jo ker la len lor ma mar mel mor na nel o pa per plo qui ra ren ro sal ser ta tel tri u va ver vil za zel".split(
    " ",
  );
const ends = "n rd l s t x ne lle que rt nd ze".split(" ");
const kinds =
  "Banque de|Caisse de|Crédit|Société financière|Compagnie d’assurance|Fonds|Mutuelle|Holding|Groupe|Société nationale de crédit et de".split(
    "|",
  );
const places =
  "Lyon Nantes Lille Berlin Madrid Milano Bruxelles Europe International France Rhône Loire Alpes Océan".split(" ");
const forms = "SA SAS GmbH AG SARL SCA Ltd S.p.A. |".split(" ");

/** Time of one search among 200,000 institutions, by the kind of question. */
export async function bench(): Promise<Figure[]> {
  const database = await benchDatabase("search");
  const owner = openDatabase(database.url, { max: 1 });
  const [jobs, app] = (["jobs", "login"] as const).map((login) =>
    openDatabase(loginUrl(database.url, login, testSecret), { max: 1 }),
  ) as [Database, Database];
  try {
    const learnt = await fill(jobs);
    await owner.execute(sql`vacuum analyze`);
    const asked = await questions(owner);
    const figures: Figure[] = [];
    const every: number[] = [];
    for (const [kind, list] of Object.entries(asked)) {
      const times: number[] = [];
      let found = 0;
      for (let turn = 0; turn < turns; turn++) {
        for (const { q, id } of list) {
          const start = performance.now();
          const rows = await asViewer(app, viewer, { action: "read" }, (tx) => searchInstitutions(tx, q, 10));
          times.push(performance.now() - start);
          if (turn === 0 && (id === null ? rows.length === 0 : rows.some((row) => row.id === id))) found += 1;
        }
      }
      every.push(...times);
      const answered = list[0]?.id === "" ? "" : `; ${found} of ${list.length} as they should`;
      const note = `median ${ms(times, 0.5)} ms${answered}; such as « ${list[0]?.q} »`;
      figures.push({
        name: `search: ${kind}`,
        measured: ms(times, 0.95),
        limit: 50,
        unit: "ms p95",
        better: "lower",
        note,
      });
    }
    const note = `${institutions} institutions, ${every.length} questions; median ${ms(every, 0.5)} ms; words of all names learnt in ${learnt} s after an import`;
    return [
      { name: "search: all questions", measured: ms(every, 0.95), limit: 50, unit: "ms p95", better: "lower", note },
      ...figures,
    ];
  } finally {
    await Promise.all([owner, jobs, app].map(closeDatabase));
    await database.close();
  }
}

const ms = (times: number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
};

/** A name from a number, the same at every run. */
function nameOf(n: number): string {
  const pick = (list: readonly string[], salt: number): string =>
    list[createHash("sha256").update(`${n} ${salt}`).digest().readUInt32BE() % list.length] ?? "";
  const who = pick(syllables, 1) + pick(syllables, 2) + (n % 3 ? pick(syllables, 3) : "") + pick(ends, 4);
  const words = [pick(kinds, 5), who[0]?.toUpperCase() + who.slice(1), n % 4 ? "" : pick(places, 6), pick(forms, 7)];
  return words.filter((word) => word && word !== "|").join(" ");
}

async function fill(jobs: Database): Promise<number> {
  const act = { role: "import", actor: "cli:bench" } as const;
  return asMachine(jobs, act, { action: "bench" }, async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
    for (let from = 0; from < institutions; from += 20_000) {
      const names = Array.from({ length: 20_000 }, (_, at) => nameOf(from + at));
      await tx.execute(sql`insert into institution (name, country, category, source)
        select name, 'FR', 'credit_institution', 'gleif' from unnest(${sql.param(names)}::text[]) name`);
    }
    await tx.execute(sql`insert into identifier (institution_id, kind, value, source)
      select id, 'lei', upper(substr(md5(id::text), 1, 18)) || '00', 'gleif' from institution`);
    await tx.execute(sql`insert into identifier (institution_id, kind, value)
      select id, 'siren', (400000000 + row_number() over (order by id))::text from institution`);
    await tx.execute(sql`insert into institution_name (institution_id, kind, name, source)
      select id, 'former', 'Ancienne ' || reverse(split_part(sort_name, ' ', 3)) || ' ' || left(md5(id::text), 4), 'gleif'
      from institution where id::text < '4' and split_part(sort_name, ' ', 3) <> ''`);
    const start = performance.now();
    await tx.execute(sql`select tamis.refresh_name_words()`);
    return Math.round((performance.now() - start) / 100) / 10;
  });
}

interface Asked {
  q: string;
  id: string | null;
}

/** What people type, made from names that stand in the register: whole, begun, mistyped, by sign or by number. */
async function questions(owner: Database): Promise<Record<string, Asked[]>> {
  const rows = await owner.execute<{ id: string; name: string; lei: string; siren: string; former: string | null }>(sql`
    select i.id, i.name, l.value as lei, s.value as siren,
      (select n.name from institution_name n where n.institution_id = i.id and n.kind = 'former') as former
    from institution i join identifier l on l.institution_id = i.id and l.kind = 'lei'
    join identifier s on s.institution_id = i.id and s.kind = 'siren' order by md5(i.id::text || 'x') limit 60`);
  const some = [...rows];
  const slip = (word: string, at: number) =>
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  const slipped = (name: string) => {
    const longest = name.split(" ").reduce((a, b) => (b.length > a.length ? b : a), "");
    return name.replace(longest, slip(longest, Math.floor(longest.length / 2)));
  };
  const initials = (name: string) =>
    name
      .replace(/\b(de|et|d)\b|’/gi, " ")
      .split(/\s+/)
      .map((word) => word[0] ?? "")
      .join("")
      .toLowerCase();
  return {
    "the whole name": some.map(({ name, id }) => ({ q: name, id })),
    "a name without accents, form or capitals": some.map(({ name, id }) => ({
      q: name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/ (SA|SAS|GmbH|AG|SARL|SCA|Ltd|S\.p\.A\.)$/, "")
        .toLowerCase(),
      id,
    })),
    "a name with two letters exchanged": some.map(({ name, id }) => ({ q: slipped(name), id })),
    "a name half typed": some.map(({ name, id }) => ({
      q: name.replace(/ (SA|SAS|GmbH|AG|SARL|SCA|Ltd|S\.p\.A\.)$/, "").slice(0, -1),
      id,
    })),
    "a former name": some.flatMap(({ former, id }) => (former ? [{ q: former, id }] : [])),
    "a LEI or a SIREN": some.map(({ lei, siren, id }, at) => ({ q: at % 2 ? lei : siren, id })),
    initials: some.map(({ name }) => ({ q: initials(name), id: "" })).filter(({ q }) => q.length >= 3),
    "two letters": ["ba", "cr", "so", "zz", "mu"].map((q) => ({ q, id: "" })),
    "common words": ["banque", "banque de", "société financière", "groupe sa", "caisse de france"].map((q) => ({
      q,
      id: "",
    })),
    "absent words": ["xyzzyxq", "wqwqwq ztztzt", "banque kkkwwwk", "jjjjkkkk"].map((q) => ({ q, id: null })),
  };
}

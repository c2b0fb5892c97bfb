import { type APIRequestContext, expect, type Page } from "@playwright/test";

const assessed = ["EXC-2", "EXC-3", "EXC-4", "ELI-1", "ELI-2", "ELI-3", "ELI-4"];
type Fields = Record<string, string>;

/** Pieces that between them support every exclusion and condition of the default grid. */
const supporting: Fields[] = [
  { title: "Politique sectorielle", kind: "policy", strength: "documented", url: "https://exemple.test/politique" },
  { title: "Extrait", kind: "register_extract", strength: "documented", url: "https://exemple.test/extrait" },
];

/** Every exclusion and condition of a file found met on pieces of its own, but for what `more` says. */
export async function assess(
  asked: APIRequestContext,
  origin: string,
  { file, institutionId, more = {} }: { file: string; institutionId: string; more?: Fields },
): Promise<void> {
  const send = async (path: string, fields: { multipart: Fields } | { form: Fields }) => {
    const answer = await asked.post(path, { ...fields, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  };
  for (const multipart of supporting) await send(`/etablissements/${institutionId}/pieces/nouvelle`, { multipart });
  const page = await (await asked.get(`${file}/appreciations`)).text();
  const found = assessed.flatMap((code) => {
    const piece = new RegExp(`name="pieces\\.${code}\\[\\]"[^>]*value="([0-9a-f-]{36})"`).exec(page)?.[1];
    if (!piece) throw new Error(`no piece supports ${code}`);
    return [
      [`value.${code}`, "cleared"],
      [`reason.${code}`, "Vu au dossier."],
      [`pieces.${code}[]`, piece],
    ];
  });
  await send(`${file}/appreciations`, { form: { ...Object.fromEntries(found), ...more } });
}

/** The same pieces, recorded by hand from the page where the criteria of a file are assessed. */
export async function recordPieces(finance: Page, from: string): Promise<void> {
  for (const piece of supporting) {
    await finance.goto(from);
    await finance.locator('main a[href$="/pieces/nouvelle"]').click();
    for (const field of ["title", "url"])
      await finance.locator(`main input[name=${field}]`).fill(piece[field] as string);
    for (const field of ["kind", "strength"])
      await finance.locator(`main select[name=${field}]`).selectOption(piece[field] as string);
    await finance.locator("main form[method=post] button").click();
    await expect(finance).toHaveURL(/[?&]etat=/);
  }
}

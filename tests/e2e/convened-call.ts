import type { APIRequestContext, Browser } from "@playwright/test";
import { signedInAs } from "./addresses.ts";
import { assess } from "./assessed.ts";

export const memberPassword = "un tilleul devant la gare";
export const candidates = ["Crédit d’Appui Aquitaine", "Fondation Clairval", "Fonds Rivage Solidaire"] as const;

/** A selection in front of its committee: three candidates, every verdict recorded, three people who hold the role. */
export interface ConvenedCall {
  /** `/selections/…`, and the candidates' pages by name. */
  selection: string;
  files: Record<string, string>;
  /** Solange, who has an account already, and two more, each signed in. */
  members: APIRequestContext[];
  codes: string[];
  post(asked: APIRequestContext, path: string, form: Record<string, string>): Promise<string>;
}

const valueIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1];
  if (!found) throw new Error(`nothing like ${pattern}`);
  return found;
};

export async function convenedCall(browser: Browser, origin: string, name: string): Promise<ConvenedCall> {
  const finance = (await signedInAs(browser, "finance", origin)).request;
  const post: ConvenedCall["post"] = async (asked, path, form) => {
    const answer = await asked.post(path, { form, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return new URL(answer.url()).pathname;
  };
  const text = async (path: string) => (await finance.get(path)).text();
  const programmeId = valueIn(await text("/selections/nouvelle"), /<option[^>]*value="([0-9a-f-]{36})"/);
  const rule = { "products[]": "revolving", minimumStrength: "documented", stake: "5", materiality: "0" };
  const selection = await post(finance, "/selections/nouvelle", { programmeId, name, ...rule });
  const files: Record<string, string> = {};
  const institutions: Record<string, string> = {};
  for (const candidate of candidates) {
    const adding = `${selection}/candidatures/nouvelle`;
    const found = await text(`${adding}?q=${encodeURIComponent(candidate)}`);
    const institutionId = valueIn(found, /name="institutionId"[^>]*value="([0-9a-f-]{36})"/);
    institutions[candidate] = institutionId;
    files[candidate] = await post(finance, adding, { institutionId });
  }
  await post(finance, `${selection}/perimetres`, { perimeter: "P1" });
  await post(finance, `${selection}/grille`, { after: "0" });
  const opening = await text(`${selection}/ouverture`);
  const hash = valueIn(opening, /name="hash"[^>]*value="([0-9a-f]{64})"/);
  await post(finance, `${selection}/ouverture`, {
    revision: valueIn(opening, /name="revision"[^>]*value="(\d+)"/),
    hash,
  });
  await post(finance, `${selection}/etapes/screen`, {});
  await post(finance, `${selection}/etapes/hear`, {});
  for (const [candidate, file] of Object.entries(files)) {
    await assess(finance, origin, { file, institutionId: institutions[candidate] as string });
    await post(finance, `${file}/verdict`, { verdict: "cleared" });
  }
  const members = await membersOf(browser, origin, { finance, selection, post });
  await post(finance, `${selection}/etapes/convene`, {});
  const grid = await text(`${selection}/grille`);
  const codes = [...new Set([...grid.matchAll(/criteres\/([A-Z]{3}-\d+)/g)].map(([, code]) => code as string))];
  return { selection, files, members, codes: codes.filter((code) => !/^(EXC|ELI)/.test(code)), post };
}

/** Solange chairs; two more are invited by the administration, accept by their letters, and are appointed. */
async function membersOf(
  browser: Browser,
  origin: string,
  { finance, selection, post }: Pick<ConvenedCall, "selection" | "post"> & { finance: APIRequestContext },
): Promise<APIRequestContext[]> {
  const admin = (await signedInAs(browser, "admin", origin)).request;
  const members = [(await signedInAs(browser, "committee", origin)).request];
  // Each story invites people of its own, told apart by name: the form of appointments shows nothing else.
  const invited = ["Bérénice Lacaze", "Joachim Ferrand"].map((name) => `${name} ${selection.slice(-8)}`);
  for (const name of invited) {
    const email = `${name.split(" ").slice(1).join("-")}@exemple.test`.toLowerCase();
    await post(admin, "/administration", { name, email, role: "committee", locale: "fr" });
    const box = await (await admin.get("/boite-aux-lettres")).text();
    const link = valueIn(box.split(email)[1] ?? "", /href="[^"]*(\/invitation\/[^"?&]+)/);
    const guest = (await signedInAs(browser, "nobody", origin)).request;
    await post(guest, link, { password: memberPassword });
    members.push(guest);
  }
  for (const [i, name] of ["Solange Peyrat", ...invited].entries()) {
    const page = await (await finance.get(`${selection}/comite`)).text();
    const personId = valueIn(page, new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name}<`));
    await post(finance, `${selection}/comite`, { personId, capacity: i === 0 ? "chair" : "member" });
  }
  return members;
}

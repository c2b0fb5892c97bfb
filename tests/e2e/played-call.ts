import type { APIRequestContext, APIResponse } from "@playwright/test";
import { assess } from "./assessed.ts";

/** A call played by forms as far as a finding that its respondent has received. */
export interface PlayedCall {
  /** `/selections/…` and its candidate's pages `/selections/…/candidatures/…`. */
  selection: string;
  file: string;
  /** `/dossiers/…`: what the respondent sees. */
  own: string;
  respondent: { email: string; password: string };
}

const password = "un tilleul devant la gare";
type Fields = Record<string, string>;

/** Forms posted as the pages send them; a refused one fails the test with its page. */
function poster(asked: APIRequestContext, origin: string) {
  return async (path: string, form: Fields): Promise<string> => {
    const answer: APIResponse = await asked.post(path, { form, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return new URL(answer.url()).pathname;
  };
}

const valueIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1];
  if (!found) throw new Error(`nothing like ${pattern}`);
  return found;
};

/** A selection of its own with one candidate, opened at P2, screened, in its right of reply; `more` found on it. */
export async function replyCall(
  asked: APIRequestContext,
  origin: string,
  name: string,
  candidate: string,
  more: Fields = {},
): Promise<PlayedCall> {
  const post = poster(asked, origin);
  const text = async (path: string) => (await asked.get(path)).text();
  const preparing = await text("/selections/nouvelle");
  const programmeId = valueIn(preparing, /<option[^>]*value="([0-9a-f-]{36})"/);
  const selection = await post("/selections/nouvelle", {
    ...{ programmeId, name, "products[]": "revolving", minimumStrength: "documented", stake: "5", materiality: "0" },
  });
  const adding = `${selection}/candidatures/nouvelle`;
  const institutionId = valueIn(
    await text(`${adding}?q=${encodeURIComponent(candidate)}`),
    /name="institutionId"[^>]*value="([0-9a-f-]{36})"/,
  );
  const file = await post(adding, { institutionId });
  await post(`${selection}/perimetres`, { perimeter: "P2" });
  await post(`${selection}/grille`, { after: "0" });
  const opening = await text(`${selection}/ouverture`);
  const hash = valueIn(opening, /name="hash"[^>]*value="([0-9a-f]{64})"/);
  const revision = valueIn(opening, /name="revision"[^>]*value="(\d+)"/);
  await post(`${selection}/ouverture`, { revision, hash });
  await post(`${selection}/etapes/screen`, {});
  await post(`${selection}/etapes/hear`, {});
  await assess(asked, origin, { file, institutionId, more });
  const candidacyId = file.split("/").at(-1) ?? "";
  const email = `repondant-${candidacyId}@exemple.test`;
  return { selection, file, own: `/dossiers/${candidacyId}`, respondent: { email, password } };
}

/** Invites somebody to answer for the candidate, who sets their password by the link of their letter and is signed in. */
export async function acceptRespondent(
  finance: APIRequestContext,
  guest: APIRequestContext,
  { origin, call }: { origin: string; call: PlayedCall },
): Promise<void> {
  const { email, password } = call.respondent;
  const invited = { name: "Odile Rameau", email, role: "respondent", locale: "fr" };
  await poster(finance, origin)("/invitations", { ...invited, candidacyId: call.file.split("/").at(-1) ?? "" });
  const box = await (await finance.get("/boite-aux-lettres")).text();
  const link = valueIn(box.split(email)[1] ?? "", /href="[^"]*(\/invitation\/[^"?&]+)/);
  await poster(guest, origin)(link, { password });
}

/** The finding sent, answered, its verdict recorded and a derogation asked for: every page of the file has its subject. */
export async function derogatedFile(
  finance: APIRequestContext,
  guest: APIRequestContext,
  { origin, call }: { origin: string; call: PlayedCall },
): Promise<void> {
  const post = poster(finance, origin);
  await post(`${call.file}/constat`, {});
  await poster(guest, origin)(`${call.own}/constats/1`, { words: "Nous avons lu le constat.", complete: "oui" });
  await post(`${call.file}/verdict`, { verdict: "excluded" });
  const asked = { reason: "Aucun autre financeur.", deliberation: "2026-118 du 14 décembre 2026" };
  await post(`${call.file}/derogation`, { ...asked, expiresOn: "2099-06-30" });
}

import type { APIRequestContext, Browser } from "@playwright/test";
import { signedInAs } from "./addresses.ts";
import { type ConvenedCall, candidates, convenedCall } from "./convened-call.ts";

/** A selection whose committee has voted its ranking: the proposal is made, the deliberation comes next. */
export async function proposedCall(browser: Browser, origin: string, name: string): Promise<ConvenedCall> {
  const call = await convenedCall(browser, origin, name);
  const { selection, members, codes, files, post } = call;
  const finance = (await signedInAs(browser, "finance", origin)).request;
  for (const member of members) {
    await post(member, `${selection}/comite/interets`, { stance: "none" });
    for (const [at, candidate] of candidates.entries()) await score(call, member, files[candidate] as string, 3 - at);
  }
  await post(finance, `${selection}/seances`, { heldOn: new Date().toISOString().slice(0, 10) });
  const present = await idsIn(
    finance,
    `${selection}/seances/1/presences`,
    /name="present[^"]*"[^>]*value="([0-9a-f-]{36})"/g,
  );
  const roll = new URLSearchParams(present.map((id) => ["present[]", id]));
  const called = await finance.post(`${selection}/seances/1/presences`, {
    data: roll.toString(),
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
  });
  if (!called.ok()) throw new Error(`the roll: ${called.status()}`);
  await post(finance, `${selection}/seances/1/questions`, { kind: "ranking" });
  const [motion] = await idsIn(finance, `${selection}/seances/1`, /seances\/1\/questions\/([0-9a-f-]{36})/g);
  for (const member of members) await post(member, `${selection}/seances/1/questions/${motion}`, { vote: "for" });
  await post(finance, `${selection}/seances/1/cloture`, {});
  await post(finance, `${selection}/etapes/propose`, {});
  return call;

  function score({ codes: all = codes }: ConvenedCall, member: APIRequestContext, file: string, value: number) {
    const fields = all.flatMap((code) => [
      [`score.${code}`, String(value)],
      [`reason.${code}`, "Au vu des réponses."],
    ]);
    return post(member, `${file}/notation`, Object.fromEntries(fields)).then(() =>
      post(member, `${file}/notation/remise`, {}),
    );
  }
}

/** Every first group of a pattern in a page, once. */
async function idsIn(asked: APIRequestContext, page: string, pattern: RegExp): Promise<string[]> {
  const html = await (await asked.get(page)).text();
  return [...new Set([...html.matchAll(pattern)].map(([, id]) => id as string))];
}

import { sql } from "drizzle-orm";
import { codeAt } from "../../../app/adapters/one-time-code.ts";
import type { TestDatabase } from "../../database.ts";
import { type Browser, type Person, type Portal, testPassword } from "../../http.ts";

export const page = "/compte/second-facteur";
export type Holder = Browser & Person & { key: string; recovery: string[] };

/** Sets up an application of codes as its owner does, from key to recovery codes. */
export async function enrol(who: Browser & Person): Promise<Holder> {
  await who.post(page, { act: "begin" });
  const { html } = await who.get(page);
  const key = (/>((?:[A-Z2-7]{4} ?){8})</.exec(html)?.[1] ?? "").replaceAll(" ", "");
  const confirmed = await who.post(page, { act: "confirm", code: codeAt(key, Date.now()) });
  const recovery = codesTold(confirmed.html);
  return { ...who, key, recovery };
}

/** The code the application shows now, as if none had been used before. */
export async function freshCode(db: TestDatabase, { key, personId }: Holder): Promise<string> {
  await db.owner.execute(sql`update auth.totp set last_step = 0 where user_id = ${personId}`);
  return codeAt(key, Date.now());
}

/** A browser in which the password was shown, and the code not yet. */
export async function withPassword(portal: Portal, who: Person, browser = portal.browser(), back = "/compte") {
  const answer = await browser.post("/connexion", { email: who.email, password: testPassword, back });
  return { browser, answer };
}

/** As if the person had last proved who they are that long ago. */
export const proved = (db: TestDatabase, { personId }: Person, minutes: number) =>
  db.owner.execute(
    sql`update auth.session set proved_at = now() - make_interval(mins => ${minutes}) where user_id = ${personId}`,
  );

/** The recovery codes a page tells. */
export const codesTold = (html: string): string[] =>
  [...html.matchAll(/<li[^>]*>([a-z2-9]{5}(?:-[a-z2-9]{5}){2})</g)].map(([, code = ""]) => code);

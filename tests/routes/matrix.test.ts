import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { can, type Verb } from "../../app/domain/access/matrix.ts";
import { isOutside, type Role, roles } from "../../app/domain/access/roles.ts";
import routes from "../../app/routes.ts";
import { testDatabase } from "../database.ts";
import { type Answer, type Browser, startPortal } from "../http.ts";
import { type Door, doors, doorsByQuery } from "./expectations.ts";
import { sampleFiles } from "./files.ts";

const db = testDatabase();
const portal = startPortal(db);
const paths = routes.map((route) => route.path ?? "");
/** What is asked at every URL: its page, then a form and bodies that are none. */
const requests = ["get", "post", "post of plain text", "post cut short"] as const;
type Sent = (typeof requests)[number];

test("every route has its expectation, every expectation its route", () => {
  expect(Object.keys(doors).sort()).toEqual([...paths].sort());
});

test("every route × every role and nobody × GET, POST and bodies that are no form", async () => {
  const { own } = await sampleFiles(db);
  const faults: string[] = [];
  let asked = 0;
  for (const role of [null, ...roles]) {
    for (const path of [...paths, ...Object.keys(doorsByQuery)]) {
      for (const sent of requests) {
        const [get, post] = (doors[path] ?? doorsByQuery[path]) as readonly [Door, Door];
        // Signing out, changing role or language changes the browser: each is asked by a new one.
        const browser = await browserOf(role, own);
        const url = `/${path.replace(/:\w+/g, randomUUID()).replace("*", "nulle-part")}`;
        const answer = await ask(browser, sent, url);
        asked++;
        if (role && /deconnexion|sessions/.test(path)) signedIn.delete(role);
        const told = outcome(answer);
        const wanted = sent === "get" ? expected(get, role, path.includes(":")) : expected(post, role);
        if (!wanted.includes(told))
          faults.push(`${role ?? "nobody"} ${sent} ${url}: ${told}, expected ${wanted.join(" or ")}`);
      }
    }
  }
  console.log(`routes: ${asked} requests compared with their expectation`);
  expect(faults).toEqual([]);
}, 900_000);

function ask(browser: Browser, sent: Sent, url: string): Promise<Answer> {
  if (sent === "get") return browser.get(url);
  if (sent === "post") return browser.post(url, { champ: "x" });
  const cut = '--limite\r\nContent-Disposition: form-data; name="champ"\r\n\r\nmoiti';
  return sent === "post cut short"
    ? browser.send(url, cut, "multipart/form-data; boundary=limite")
    : browser.send(url, "champ", "text/plain");
}

const signedIn = new Map<Role, Map<string, string>>();

/** A browser of the role; signs in once a role, unless the session has ended since. */
async function browserOf(role: Role | null, tie: { institution: string; candidacy: string }): Promise<Browser> {
  const browser = portal.browser();
  if (role === null) return browser;
  let cookies = signedIn.get(role);
  if (cookies) {
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    return browser;
  }
  const file = role === "respondent" || role === "signatory";
  const outside = role === "investor" || role === "evaluator";
  const fresh = await portal.signIn(role, {
    ...(outside && { institutionId: tie.institution }),
    ...(file && { candidacyId: tie.candidacy }),
  });
  cookies = new Map(fresh.cookies);
  signedIn.set(role, cookies);
  return fresh;
}

type Outcome = "in" | "led on" | "not there" | "forbidden" | "to sign-in" | "no method" | "broken";

function outcome({ status, location }: Answer): Outcome {
  // A form sent by nobody: the sign-in page, which carries its words.
  if (status === 401) return "to sign-in";
  if (status === 302 && location && new URL(location, "http://x").pathname === "/connexion") return "to sign-in";
  if (status === 302) return "led on";
  if (status === 404) return "not there";
  if (status === 403) return "forbidden";
  if (status === 405) return "no method";
  return status >= 500 ? "broken" : "in";
}

const past: Outcome[] = ["in", "led on", "not there"];

function expected(door: Door, role: Role | null, row = false): Outcome[] {
  // A way out or a refused token may lead to the sign-in page.
  if (door === "anyone") return [...past, "to sign-in"];
  if (door === "back") return ["led on", "to sign-in"];
  if (door === "none") return role === null ? ["no method", "to sign-in"] : ["no method"];
  if (role === null) return ["to sign-in"];
  if (door === "signed") return past;
  const refused: Outcome[] = row && isOutside(role) ? ["not there"] : ["forbidden"];
  if (door === "outside or staff") {
    const may = can({ role }, "invitation.outside") || can({ role }, "invitation.staff");
    return may ? past : refused;
  }
  if (door === "finding or verdict")
    return can({ role }, "finding.read") || can({ role }, "verdict.read") ? past : refused;
  if (door === "answers or questionnaire")
    return can({ role }, "answers.read") || can({ role }, "questionnaire.read") ? past : refused;
  if (door === "advance or conclude")
    return can({ role }, "selection.advance") || can({ role }, "selection.conclude") ? past : refused;
  return can({ role }, door as Verb) ? past : refused;
}

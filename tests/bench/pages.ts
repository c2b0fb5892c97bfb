import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { ServerBuild } from "@remix-run/node";
import { hashPassword } from "../../app/adapters/password-hash.ts";
import type { Configuration } from "../../app/domain/configuration.ts";
import { closeResources, openResources, serve } from "../../app/http/main.ts";
import { createApplication, listen } from "../../app/http/server.ts";
import { admit } from "../../app/services/access/admit.ts";
import { asMachine } from "../../db/as-viewer.ts";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { candidacy } from "../../db/schema/index.ts";
import { freePort } from "../cli/portal.ts";
import { testSecret } from "../cluster.ts";
import { benchDatabase } from "./database.ts";
import type { Figure } from "./figure.ts";
import { fillRegister, institutions } from "./pages-world.ts";
import { scriptWeight } from "./script-weight.ts";
import { storedAnswers } from "./stored-answers.ts";

const run = promisify(execFile);
const rounds = 3;
/** Of ten, the 95th percentile would be the slowest: one pause of the machine, and not the page, would be the figure. */
const turns = 20;
const filters = ["", "country=FR", "category=fund", "lei=avec", "lei=sans", "source=manual"];
const orders = ["nom", "-nom", "pays", "-pays", "categorie", "-categorie", "maj", "-maj"];

/** Pages of the running portal, signed in, over HTTP; and the same list fed stored answers. */
export async function bench(): Promise<Figure[]> {
  const database = await benchDatabase("pages");
  const port = await freePort();
  const configuration: Configuration = {
    mode: "demonstration",
    port,
    origin: `http://localhost:${port}`,
    secret: testSecret,
    databaseUrl: database.url,
    dataFolder: tmpdir(),
    smtpUrl: null,
    mailFrom: "Tamis <tamis@exemple.test>",
    timeZone: "Europe/Paris",
    holidays: "metropole",
    departement: "Gironde",
    importLimitBytes: 1e6,
  };
  try {
    await fillRegister(configuration);
    const running = await serve(configuration);
    try {
      const cookie = await signIn(configuration);
      return [
        await lists(configuration.origin, cookie),
        await verdicts(configuration, cookie),
        await share(configuration, cookie),
        scriptWeight(),
      ];
    } finally {
      await running.stop();
    }
  } finally {
    await database.close();
  }
}

async function signIn(configuration: Configuration): Promise<string> {
  const resources = openResources(configuration);
  const [email, password] = ["mesure@exemple.test", "un tilleul devant la gare"];
  const person = {
    email,
    name: "Mesure",
    locale: "fr",
    role: "finance",
    institutionId: null,
    candidacyId: null,
  } as const;
  const passwordHash = await hashPassword(password);
  await asMachine(resources.jobs, { role: "system", actor: "cli:bench" }, { action: "bench" }, (tx) =>
    admit(tx, { ...person, expiresAt: null, passwordHash }),
  );
  await closeResources(resources);
  const { origin } = configuration;
  const body = new URLSearchParams({ email, password });
  const answer = await fetch(`${origin}/connexion`, { method: "POST", body, headers: { origin }, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`sign-in: ${answer.status}`);
  return cookies.join("; ");
}

async function visit<T>(task: object): Promise<T> {
  const child = path.join(import.meta.dirname, "visitor-child.ts");
  const { stdout } = await run(process.execPath, ["--import", "tsx", child, JSON.stringify(task)]);
  return JSON.parse(stdout) as T;
}

const p95 = (times: number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10;
};

/** The p95 of each address alone; the figure is the slowest of them. */
async function slowest(name: string, origin: string, paths: string[], cookie: string): Promise<Figure> {
  const urls = paths.map((each) => origin + each);
  const taken = await visit<number[][]>({ measure: "times", urls, cookie, turns });
  const worst = taken.map((times, n) => ({ at: paths[n], ms: p95(times) })).sort((a, b) => b.ms - a.ms)[0];
  return {
    name,
    measured: worst?.ms ?? 0,
    limit: 60,
    unit: "ms p95",
    better: "lower",
    note: `${turns} turns each, the slowest of ${paths.length} addresses (${worst?.at?.replace(/[0-9a-f-]{36}/g, "…")}); all together ${p95(taken.flat())} ms`,
  };
}

const lists = (origin: string, cookie: string): Promise<Figure> => {
  const paths = filters.flatMap((filter) =>
    orders.flatMap((order) => [1, 500].map((page) => `/etablissements?${filter}&tri=${order}&page=${page}`)),
  );
  return slowest(`list of ${institutions} institutions, every order and filter, page 1 and 500`, origin, paths, cookie);
};

async function verdicts({ origin, databaseUrl }: Configuration, cookie: string): Promise<Figure> {
  const owner = openDatabase(databaseUrl, { max: 1 });
  const candidates = await owner.select({ id: candidacy.id, selectionId: candidacy.selectionId }).from(candidacy);
  await closeDatabase(owner);
  const paths = candidates.map((each) => `/selections/${each.selectionId}/candidatures/${each.id}`);
  return slowest("verdict page, every candidate of the demonstration", origin, paths, cookie);
}

/** Answers per second of the list against the same page, build and headers over stored answers; medians of rounds. */
async function share(configuration: Configuration, cookie: string): Promise<Figure> {
  const resources = openResources(configuration);
  const { recording, stored, forget } = storedAnswers(resources.app);
  const file = path.resolve(import.meta.dirname, "../../build/server/index.js");
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  const recorder = await listen(createApplication({ resources: { ...resources, app: recording }, build }), 0);
  const constant = await listen(createApplication({ resources: { ...resources, app: stored }, build }), 0);
  const at = (server: typeof constant) => `http://localhost:${(server.address() as { port: number }).port}`;
  const page = "/etablissements";
  // The first answer fills the portal's own caches; the second is the one kept.
  await (await fetch(at(recorder) + page, { headers: { cookie } })).text();
  forget();
  const warm = await fetch(at(recorder) + page, { headers: { cookie } });
  const again = await fetch(at(constant) + page, { headers: { cookie } });
  const bare = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"|[0-9a-f-]{36}/g, "");
  if ((await bare(warm)).length !== (await bare(again)).length) throw new Error("the stored page is not the same page");
  const rates: { real: number[]; constant: number[] } = { real: [], constant: [] };
  for (let round = 0; round < rounds; round++) {
    rates.real.push(await visit<number>({ measure: "rate", urls: [configuration.origin + page], cookie }));
    rates.constant.push(await visit<number>({ measure: "rate", urls: [at(constant) + page], cookie }));
  }
  for (const server of [recorder, constant]) server.close();
  await closeResources(resources);
  const middle = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const [real, fixed] = [middle(rates.real), middle(rates.constant)];
  return {
    name: "requests per second of the list, as a share of the same page over stored answers",
    measured: Math.round((real / fixed) * 100),
    limit: 50,
    unit: "%",
    better: "higher",
    note: `${Math.round(real)} a second against ${Math.round(fixed)} without session or database`,
  };
}

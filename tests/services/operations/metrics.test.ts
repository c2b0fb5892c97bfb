import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { JobState, Work } from "../../../app/domain/operations/lateness.ts";
import { createApplication, listen } from "../../../app/http/server.ts";
import { runAgain } from "../../../app/services/operations/run-again.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const job = { name: "send-mail", everySeconds: 5, watchedSince: "2026-11-23T08:00:00.000Z", runningSince: null };
const states: JobState[] = [{ ...job, doneAt: "2026-11-23T08:00:05.000Z", failedAt: null, failures: 3 }];
const ran: string[] = [];
const work: Work = {
  states: () => states,
  now: async (name) => {
    ran.push(name);
  },
};
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** The real application over pages that answer nothing but their status. */
async function portal(metricsToken: string | null): Promise<string> {
  const route = (path: string) => ({ id: path, path, module: { loader: () => new Response("ok") } });
  const paths = ["journal", "journal/:entryId/preuve", "journal/sceaux/preuve", "invitation/:token"];
  const build = {
    entry: { module: { default: () => new Response("") } },
    routes: Object.fromEntries(paths.map((path) => [path, route(path)])),
    assets: { routes: {}, entry: { imports: [], module: "" }, url: "", version: "1" },
    future: {},
    publicPath: "/",
    basename: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    mode: "production",
  } as unknown as ServerBuild;
  const configuration = {
    ...{ mode: "demonstration", origin: "http://localhost", timeZone: "Europe/Paris", holidays: "metropole" },
    ...{ importLimitBytes: 1e6, metricsToken },
  };
  const resources = { configuration, app: db.app, jobs: db.jobs, auth: db.jobs, work, accounts: {} } as never;
  const server = await listen(createApplication({ resources, build }), 0);
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("requests are told by the pattern of their route, without a number, a token or an address", async () => {
  const origin = await portal(null);
  for (const path of ["/journal/4711/preuve", "/journal/sceaux/preuve?de=1", "/invitation/s3cr3t", "/nulle/part/ici"])
    await (await fetch(origin + path)).text();
  const answer = await fetch(`${origin}/metrics`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const told = await answer.text();
  for (const route of ["/journal/:entryId/preuve", "/journal/sceaux/preuve", "/invitation/:token", "*"])
    expect(told).toMatch(
      new RegExp(
        `tamis_request_duration_seconds_count{method="GET",route="${route.replace("*", "\\*")}",status="\\d+"} 1`,
      ),
    );
  for (const secret of ["4711", "s3cr3t", "nulle", "de=1"]) expect(told).not.toContain(secret);
});

test("queues, pools and jobs are told; a letter that was refused counts, and whose it is does not show", async () => {
  await db.owner.execute(sql`insert into outgoing_mail (key, recipient, subject, body, attempts, last_error)
    values ('m:1', 'helene@exemple.test', 'x', 'x', 2, 'no')`);
  const told = await (await fetch(`${await portal(null)}/metrics`)).text();
  expect(told).toContain('tamis_queue{queue="mail"} 1');
  expect(told).toContain('tamis_queue{queue="mail_refused"} 1');
  expect(told).toMatch(/tamis_database_connections{pool="app",state="\w[\w ]*"} \d/);
  expect(told).toContain('tamis_database_connections_max{pool="app"} 4');
  expect(told).toContain('tamis_job_failures{job="send-mail"} 3');
  expect(told).toContain(
    `tamis_job_last_success_timestamp_seconds{job="send-mail"} ${Date.parse("2026-11-23T08:00:05Z") / 1000}`,
  );
  expect(told).not.toContain("helene");
});

test("without a token only programs of this machine read it, not what a proxy of it passes on", async () => {
  const origin = await portal(null);
  for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"])
    expect([header, (await fetch(`${origin}/metrics`, { headers: { [header]: "203.0.113.7" } })).status]).toEqual([
      header,
      404,
    ]);
});

test("with a token nobody reads it without", async () => {
  const origin = await portal("un-jeton-de-seize-lettres");
  const asked = async (authorization?: string) =>
    (await fetch(`${origin}/metrics`, authorization ? { headers: { authorization } } : {})).status;
  expect(await asked()).toBe(404);
  expect(await asked("Bearer autre")).toBe(404);
  expect(await asked("Bearer un-jeton-de-seize-lettres")).toBe(200);
});

test("an admin runs a job again, refused letters at once; nobody else does, and no job that is none", async () => {
  const admin = context(db, viewer("admin"));
  await runAgain(admin, { job: "send-mail" }, { jobs: db.jobs, work });
  expect(ran).toEqual(["send-mail"]);
  const [mail] = await db.owner.execute<{ attempts: number }>(
    sql`select attempts from outgoing_mail where key = 'm:1'`,
  );
  expect(mail?.attempts).toBe(0);
  await expect(runAgain(admin, { job: "x" }, { jobs: db.jobs, work })).rejects.toMatchObject({ kind: "NotFound" });
  await expect(
    runAgain(context(db, viewer("finance")), { job: "send-mail" }, { jobs: db.jobs, work }),
  ).rejects.toMatchObject({ kind: "Forbidden" });
  expect(ran).toHaveLength(1);
});

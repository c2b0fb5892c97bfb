import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LogHead } from "../../../app/domain/audit/chain.ts";
import { sendMail } from "../../../app/jobs/send-mail.ts";
import { tellWitnesses as witnessJob } from "../../../app/jobs/tell-witnesses.ts";
import { exportLog } from "../../../app/services/audit/export-log.ts";
import { proveConsistency } from "../../../app/services/audit/prove-consistency.ts";
import { proveEntry } from "../../../app/services/audit/prove-entry.ts";
import { readHead } from "../../../app/services/audit/read-head.ts";
import { sealEntries } from "../../../app/services/audit/seal-entries.ts";
import { tellWitnesses } from "../../../app/services/audit/tell-witnesses.ts";
import { verifyLog } from "../../../app/services/audit/verify-log.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const auditor = context(db, viewer("auditor"));
const folder = mkdtempSync(path.join(tmpdir(), "tamis-proofs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = path.resolve(import.meta.dirname, "../../../docs/verify.mjs");
const secrets = ["Banque un", "Banque deux", "Banque trois", "Banque quatre", "Banque cinq"];
const heads: LogHead[] = [];
let ids: number[] = [];
const log: string[] = [];

/** What the verifier answers of a file, run as anybody runs it: in a folder of its own, with nothing of the portal. */
async function verify(name: string, content: unknown, ...more: string[]): Promise<{ code: number; said: string }> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(path.join(folder, name), text);
  const run = promisify(execFile)(process.execPath, [program, name, "--lang", "fr", ...more], {
    cwd: folder,
    env: { NODE_ENV: "production" },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: error.code as number, said: `${error.stdout}${error.stderr}` }),
  );
}

beforeAll(async () => {
  for (const name of secrets) {
    await context(db, viewer("finance")).write("institution.record", (tx) =>
      tx.execute(sql`insert into institution (name, country) values (${name}, 'FR')`),
    );
    for (let waiting = 1, tries = 0; waiting > 0 && tries < 200; tries++) {
      await sealEntries(db.jobs);
      waiting = (await db.owner.execute(sql`select 1 from audit_unsealed`)).length;
      if (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    heads.push((await readHead(db.jobs)) as LogHead);
  }
  ids = (await db.owner.execute<{ id: number }>(sql`select id::int as id from audit_entry order by id`)).map(
    (r) => r.id,
  );
  await exportLog(db.jobs, async (line) => {
    log.push(JSON.stringify(line));
  });
});

const proven = (i: number, seal: string | null = null) => proveEntry(auditor, { entryId: String(ids[i]), seal });

test("the proof of an entry verifies under every head that holds it, and says nothing of the others", async () => {
  for (const [i] of ids.entries()) {
    for (const head of heads.filter(({ size }) => size > i)) {
      const proof = await proven(i, String(head.number));
      const { code, said } = await verify("preuve.json", proof, "--root", head.root);
      expect(code, said).toBe(0);
      expect(said).toContain("VALIDE.");
      const told = JSON.stringify(proof);
      expect(told).toContain(secrets[i]);
      for (const other of secrets.filter((name) => name !== secrets[i])) expect(told).not.toContain(other);
      for (const other of ids.filter((id) => id !== ids[i])) expect(told).not.toContain(`"id":${other}`);
    }
  }
  await expect(proven(4, "2")).rejects.toMatchObject({ sentence: { key: "entryNotSealed" } });
  for (const [entryId, seal] of [
    ["999999", null],
    ["x", null],
    [String(ids[0]), "77"],
    [String(ids[0]), "-1"],
  ] as const)
    await expect(proveEntry(auditor, { entryId, seal })).rejects.toMatchObject({ kind: "NotFound" });
});

test("a proof of which anything is changed does not verify", async () => {
  const proof = await proven(2);
  const wrong = [
    { ...proof, entry: { ...proof.entry, new: proof.entry.new?.replace("Banque trois", "Banque deux") } },
    { ...proof, entry: { ...proof.entry, at: proof.entry.at.replace("2", "3") } },
    { ...proof, entry: { ...proof.entry, more: "x" } },
    { ...proof, index: 3 },
    { ...proof, head: { ...proof.head, size: proof.head.size - 1 } },
    { ...proof, head: { ...proof.head, root: heads[1]?.root } },
    { ...proof, proof: proof.proof.slice(1) },
    { ...proof, proof: [...proof.proof].reverse() },
    {
      ...proof,
      proof: proof.proof.map((hash, i) => (i === 0 ? hash.replace(/^./, (c) => (c === "0" ? "1" : "0")) : hash)),
    },
  ];
  for (const one of wrong) expect(await verify("faux.json", one)).toMatchObject({ code: 1 });
  const { code, said } = await verify("preuve.json", proof, "--root", "a".repeat(64));
  expect([code, said.includes("n’y est PAS")]).toEqual([1, true]);
});

test("every head continues every earlier one; two that do not are told", async () => {
  for (const first of heads) {
    for (const second of heads.filter(({ number }) => number >= first.number)) {
      const proof = await proveConsistency(auditor, { de: String(first.number), a: String(second.number) });
      const { code, said } = await verify("suite.json", proof, "--root", first.root, "--root", second.root);
      expect(code, said).toBe(0);
    }
  }
  const proof = await proveConsistency(auditor, { de: "2", a: "5" });
  const bent = heads[2]?.root;
  for (const one of [
    { ...proof, first: { ...proof.first, root: bent } },
    { ...proof, second: { ...proof.second, root: bent } },
    { ...proof, second: { ...proof.second, sealedAt: "2020-01-01T00:00:00.000000Z" } },
    { ...proof, proof: proof.proof.slice(1) },
  ])
    expect(await verify("faux.json", one)).toMatchObject({ code: 1 });
  await expect(proveConsistency(auditor, { de: "3", a: "2" })).rejects.toMatchObject({
    fields: { a: { key: "headsBackwards" } },
  });
  await expect(proveConsistency(auditor, { de: "0", a: "99" })).rejects.toMatchObject({
    fields: { de: { key: "headUnknown" } },
  });
  await expect(proveConsistency(context(db, viewer("finance")), { de: "1", a: "2" })).rejects.toMatchObject({
    kind: "Forbidden",
  });
});

test("a whole exported log verifies against every head; changed, cut, doubled or reordered it does not", async () => {
  const roots = heads.flatMap(({ root }) => ["--root", root]);
  const { code, said } = await verify("journal.jsonl", log.join("\n"), ...roots);
  expect(code, said).toBe(0);
  expect(said).toContain("5 écritures sous 5 sceaux");
  const entry = log.findIndex((line) => line.includes("Banque trois"));
  const swapped = [...log];
  [swapped[entry], swapped[entry + 2]] = [log[entry + 2] as string, log[entry] as string];
  const wrong = [
    log.map((line) => line.replace("Banque trois", "Banque 3")),
    log.filter((_, i) => i !== entry),
    log.filter((_, i) => i !== entry + 1),
    log.filter((_, i) => i !== entry && i !== entry + 1),
    log.slice(0, -1),
    log.slice(0, -3),
    [...log.slice(0, -3), log.at(-1) as string],
    log.toSpliced(entry, 0, log[entry] as string),
    log.map((line) => line.replace(/"sealedAt":"20/, '"sealedAt":"19')),
    [...log, log[entry] as string],
    swapped,
    log.map((line, i) => (i === entry ? line.slice(0, -4) : line)),
  ];
  for (const [i, lines] of wrong.entries())
    expect([i, (await verify("faux.jsonl", lines.join("\n"))).code]).toEqual([i, 1]);
  // The log of another instance, or one rewritten from the start: whole in itself, and not the one that is held on paper.
  const other = await verify("journal.jsonl", log.join("\n"), "--root", "b".repeat(64));
  expect(other.code).toBe(1);
});

test("what is no proof at all, a file that is not there and wrong options are said", async () => {
  expect(await verify("rien.json", "{}")).toMatchObject({ code: 1 });
  expect(await verify("rien.txt", "bonjour")).toMatchObject({ code: 2 });
  expect(await verify("preuve.json", await proven(0), "--root", "abc")).toMatchObject({ code: 2 });
  expect(readFileSync(program, "utf8").split("\n").length).toBeLessThanOrEqual(300);
  expect(
    readFileSync(program, "utf8")
      .match(/from "([^"]+)"/g)
      ?.every((one) => one.includes("node:")),
  ).toBe(true);
});

test("the witnesses receive each new head once a day, with the proof that it continues the last they had", async () => {
  const received: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const whole = Buffer.concat(chunks).toString();
        // Long lines travel folded.
        const folded = /quoted-printable/i.test(whole);
        received.push({
          to: session.envelope.rcptTo[0]?.address ?? "",
          text: folded
            ? whole
                .replace(/=\r\n/g, "")
                .replace(/=([0-9A-F]{2})/g, (_, c) => String.fromCharCode(Number.parseInt(c, 16)))
            : whole,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const configuration = {
    ...{ mode: "production", smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "Tamis <tamis@exemple.test>" },
    ...{ witnesses: ["chambre@exemple.test", "greffe@exemple.test"], departement: "Gironde", timeZone: "Europe/Paris" },
  };
  const resources = { configuration, jobs: db.jobs } as unknown as Parameters<typeof sendMail.run>[0];
  const write = (today: string) =>
    tellWitnesses({ jobs: db.jobs, witnesses: configuration.witnesses, departement: "Gironde", today });
  const first = await Promise.all([write("2026-11-23"), write("2026-11-23"), write("2026-11-23")]);
  expect(first.reduce((sum, n) => sum + n)).toBe(2);
  expect(await write("2026-11-24"), "nothing new").toBe(0);
  await context(db, viewer("finance")).write("institution.record", (tx) =>
    tx.execute(sql`insert into institution (name, country) values ('Banque six', 'FR')`),
  );
  for (let n = heads.length, tries = 0; n === heads.length && tries < 200; tries++) {
    await sealEntries(db.jobs);
    n = (await readHead(db.jobs))?.number ?? 0;
    if (n === heads.length) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await write("2026-11-23"), "the same day").toBe(0);
  await witnessJob.run(resources);
  await sendMail.run(resources);
  expect(received.map(({ to }) => to).sort()).toEqual([
    ...["chambre@exemple.test", "chambre@exemple.test", "greffe@exemple.test", "greffe@exemple.test"],
  ]);
  const letters = received.filter(({ to }) => to === "greffe@exemple.test").map(({ text }) => text);
  const last = await readHead(db.jobs);
  const [alone = "", continued = ""] = letters.sort(
    (a, b) => a.indexOf("tamis-consistency") - b.indexOf("tamis-consistency"),
  );
  expect(alone).toContain(heads.at(-1)?.root);
  expect((await verify("lettre.txt", alone)).said).toContain("gardez-le");
  const told = await verify("lettre.txt", continued, "--root", heads.at(-1)?.root ?? "", "--root", last?.root ?? "");
  expect(told.code, told.said).toBe(0);
  for (const name of secrets) expect(letters.join()).not.toContain(name);
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test("erasing a person leaves every proof as it was: the log holds their number, never their name or address", async () => {
  const id = "7b8f1c1e-3f5a-4a53-9a55-0d1f6d0c7c11";
  const machine = { role: "system", actor: "system:sign-in" } as const;
  await asMachine(db.jobs, machine, { action: "invitation.accept" }, (tx) =>
    tx.execute(
      sql`insert into person (id, name, email, locale) values (${id}, 'Zoé Introuvable', 'zoe@exemple.test', 'fr')`,
    ),
  );
  await context(db, viewer("finance", { personId: id })).write("institution.record", (tx) =>
    tx.execute(sql`insert into institution (name, country) values ('Banque de Zoé', 'FR')`),
  );
  const own = async () =>
    (
      await db.owner.execute<{ id: number }>(sql`select e.id::int as id from audit_entry e
        join audit_node n on n.entry_id = e.id where e.actor = ${`person:${id}`} or e.subject_id = ${id} order by 1`)
    ).map((row) => String(row.id));
  for (let tries = 0; (await own()).length < 2 && tries < 200; tries++) {
    await sealEntries(db.jobs);
    if ((await own()).length < 2) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const entries = await own();
  const before = await Promise.all(entries.map((entryId) => proveEntry(auditor, { entryId, seal: null })));
  expect(before).toHaveLength(2);
  const [dump] = await db.owner.execute<{ all: string }>(
    sql`select string_agg(to_jsonb(e)::text, '') as all from audit_entry e`,
  );
  for (const word of ["Introuvable", "zoe@"]) expect(dump?.all).not.toContain(word);
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:erase', true)`);
    await tx.execute(sql`update person set name = '–', email = ${`${id}@efface.invalid`} where id = ${id}`);
  });
  for (const [i, entryId] of entries.entries()) {
    const again = await proveEntry(auditor, { entryId, seal: null });
    expect(again.entry).toEqual(before[i]?.entry);
    for (const proof of [before[i], again]) expect((await verify("efface.json", proof)).code).toBe(0);
  }
  expect((await verifyLog(db.jobs, heads[0]?.root)).faults).toEqual([]);
});

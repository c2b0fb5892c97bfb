import { beforeAll, expect, test } from "vitest";
import { acceptInvitation } from "../../../app/services/access/accept-invitation.ts";
import type { Door } from "../../../app/services/access/door.ts";
import { nameDelegate, revokeDelegate } from "../../../app/services/positions/name-delegate.ts";
import { readPositions } from "../../../app/services/positions/read-positions.ts";
import { ownDelegates } from "../../../db/queries/delegates.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";
import { type RunningContract, runningContract, staffPerson } from "./two-investors.ts";

const db = testDatabase();
const place = { origin: "https://tamis.exemple.test", timeZone: "Europe/Paris" };
const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let world: RunningContract;
let owner: string;

beforeAll(async () => {
  const person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  const [row] = await world.sql(
    "insert into person (email, name) values ('rivage@exemple.test', 'Rose Rivage') returning id",
  );
  owner = row?.id as string;
  await world.sql(
    `insert into role_grant (person_id, role, institution_id) values ('${owner}', 'investor', '${world.investors[0]?.institutionId}')`,
  );
});

const as = (personId: string, of: 0 | 1 = 0, email = "rivage@exemple.test") =>
  context(db, viewer("investor", { personId, email, institutionId: world.investors[of]?.institutionId ?? null }), {
    today,
  });
const name = (email: string, until: string, who = as(owner)) =>
  nameDelegate(who, { email, name: "Denis Lande", until }, place);
const link = async (email: string) => {
  const [letter] = await world.sql(
    `select body from outgoing_mail where recipient = '${email}' order by created_at desc limit 1`,
  );
  return /invitation\/([\w-]+)/.exec(letter?.body as string)?.[1] ?? "";
};
/** What an acceptance by somebody who has an account needs of a visitor's door. */
const door = () =>
  ({
    ...{ now: new Date().toISOString(), address: "127.0.0.1", auth: db.owner },
    write: (action: string, work: Parameters<typeof asMachine>[3]) =>
      asMachine(db.jobs, { role: "system", actor: "system:sign-in" }, { action }, work),
  }) as unknown as Door;
async function accepted(email: string): Promise<string> {
  const [row] = await world.sql(`insert into person (email, name) values ('${email}', 'Denis Lande') returning id`);
  await acceptInvitation(door(), { token: await link(email) });
  return row?.id as string;
}
const positions = (personId: string) =>
  readPositions(as(personId, 0, "x@exemple.test"), {}, { on: today, knownAt: null });

test("a delegate sees the same space, until the last day and nothing after: the database opens no row", async () => {
  await name("denis@exemple.test", inDays(5));
  const delegate = await accepted("denis@exemple.test");
  expect((await positions(delegate)).map(({ title }) => title)).toEqual(
    (await positions(owner)).map(({ title }) => title),
  );
  expect(await positions(delegate)).toHaveLength(1);
  const [grant] = await world.sql(
    `select to_char(expires_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as ends from role_grant where person_id = '${delegate}'`,
  );
  expect(grant?.ends).toBe(`${inDays(5)} 23:59`);
  // The day after.
  await world.sql(
    `update role_grant set granted_at = now() - interval '9 days', expires_at = now() - interval '1 second' where person_id = '${delegate}'`,
  );
  expect(await positions(delegate)).toEqual([]);
  const late = as(delegate, 0, "denis@exemple.test");
  for (const table of [
    "contract",
    "contract_party",
    "commitment",
    "call_part",
    "journal_line",
    "due_line",
    "candidacy",
    "institution",
    "notice",
    "delegate",
  ])
    expect(await late.read((tx) => tx.execute(`select 1 from ${table}`)), table).toHaveLength(0);
  await expect(late.read((tx) => tx.execute(`select 1 from tamis.viewers_of('x')`))).rejects.toThrow();
  expect(await positions(owner)).toHaveLength(1);
});

test("one click takes a delegate back: role, letter and list", async () => {
  await name("elise@exemple.test", inDays(5));
  const delegate = await accepted("elise@exemple.test");
  await name("fabien@exemple.test", inDays(5));
  const list = await as(owner).read(ownDelegates);
  const of = (email: string) => list.find((one) => one.email === email)?.id;
  expect(list.map(({ email, isAccepted }) => [email, isAccepted])).toEqual(
    expect.arrayContaining([
      ["elise@exemple.test", true],
      ["fabien@exemple.test", false],
    ]),
  );
  const token = await link("fabien@exemple.test");
  await revokeDelegate(as(owner), { delegateId: of("elise@exemple.test") });
  await revokeDelegate(as(owner), { delegateId: of("fabien@exemple.test") });
  expect(await positions(delegate)).toEqual([]);
  await expect(acceptInvitation(door(), { token })).rejects.toMatchObject({
    sentence: { key: "invitationUnusable" },
  });
  await expect(revokeDelegate(as(owner), { delegateId: of("elise@exemple.test") })).rejects.toMatchObject({
    kind: "Conflict",
  });
});

test("a delegate names nobody and takes nobody back; another investor sees and touches none", async () => {
  await name("gilles@exemple.test", inDays(2));
  const delegate = await accepted("gilles@exemple.test");
  const refused = { sentence: { key: "delegateOfDelegate" } };
  const [first] = await as(owner).read(ownDelegates);
  await expect(name("h@exemple.test", inDays(1), as(delegate))).rejects.toMatchObject(refused);
  await expect(revokeDelegate(as(delegate), { delegateId: first?.id })).rejects.toMatchObject(refused);
  const foreign = as(owner, 1);
  expect(await foreign.read(ownDelegates)).toEqual([]);
  await expect(revokeDelegate(foreign, { delegateId: first?.id })).rejects.toMatchObject({ kind: "NotFound" });
  // Past the page too: the database takes no invitation from a delegate, nor into another institution.
  const written = (who: ReturnType<typeof as>, institutionId?: string) =>
    who.write("delegate.name", (tx) =>
      tx.execute(`insert into invitation (token_hash, email, name, role, institution_id, expires_at)
        values (gen_random_uuid()::text, 'i@exemple.test', 'I', 'investor', '${institutionId}', now() + interval '1 day')`),
    );
  await expect(written(as(delegate), world.investors[0]?.institutionId)).rejects.toThrow();
  await expect(written(as(owner), world.investors[1]?.institutionId)).rejects.toThrow();
});

test("a day of the past, too far away, that does not exist, or a second time is refused in words", async () => {
  const field = (key: string, of = "until") => ({ fields: { [of]: { key } } });
  await expect(name("j@exemple.test", inDays(-1))).rejects.toMatchObject(field("delegateUntilPast"));
  await expect(name("j@exemple.test", inDays(400))).rejects.toMatchObject(field("delegateUntilFar"));
  await expect(name("j@exemple.test", "2027-02-30")).rejects.toMatchObject(field("dayUnknown"));
  await expect(name("gilles@exemple.test", inDays(3))).rejects.toMatchObject(field("delegateHeld", "email"));
  await expect(name("rivage@exemple.test", inDays(3))).rejects.toMatchObject(field("roleHeld", "email"));
  expect(await world.sql("select 1 from outgoing_mail where recipient = 'j@exemple.test'")).toEqual([]);
});

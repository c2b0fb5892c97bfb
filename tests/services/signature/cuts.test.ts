import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followAll } from "../../../app/services/signature/signing/follow-as-portal.ts";
import { signOwn } from "../../../app/services/signature/signing/sign-own.ts";
import { openDatabase } from "../../../db/client.ts";
import { loginUrl } from "../../../db/migrate.ts";
import { testSecret } from "../../cluster.ts";
import { context, testDatabase } from "../../database.ts";
import { certificateFor } from "../../fake-provider/certificates.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";
import { signPdf } from "../../fake-provider/sign-pdf.ts";
import { type Cutter, startCutter } from "./cut-connection.ts";
import { ownContext } from "./own-context.ts";
import { formOf, record, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
const cuts = Number(process.env.TAMIS_CUTS ?? 100);
const kills = Number(process.env.TAMIS_KILLS ?? 5);
/** Ten minutes, or what so many take on a busy machine. */
const atLeast = (ms: number) => Math.max(600_000, ms);
const order = ["approver", "operator", "investor", "president"] as const;
let world: SigningWorld;
let cutter: Cutter;
let investor: Awaited<ReturnType<typeof ownContext>>;
let signed: Buffer;
beforeAll(async () => {
  world = await signingWorld(db);
  cutter = await startCutter(db.url);
  investor = await ownContext(db, world, "investor");
  signed = await signPdf(world.contract, { signer: await certificateFor("Inès Roche"), at: new Date() });
});
afterAll(() => cutter?.stop());

/** A number from 0 to 1, the same for the same seed. */
function chance(seed: number) {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
const seed = Number(process.env.TAMIS_SEED ?? Date.now() % 1e9);

/** Nothing lost, nothing twice, and the selection moved once. */
async function expectWhole(): Promise<void> {
  await followAll(world.portal());
  expect((await world.standing()).map(({ who }) => who)).toEqual([...order]);
  const rows = await db.owner.execute(sql`select 1 from signature`);
  const moves = await db.owner.execute(sql`select 1 from selection_move where act = 'sign'`);
  expect([rows.length, moves.length, await world.state()]).toEqual([order.length, 1, "signed"]);
}

test(
  `${cuts} connections cut at a commit: no step lost, none doubled`,
  async () => {
    const random = chance(seed);
    console.log(`signing: ${cuts} cuts with seed ${seed}`);
    let done = 0;
    while (done < cuts) {
      await world.reset();
      for (const who of order) {
        const [app, jobs] = (["login", "jobs"] as const).map((login) =>
          openDatabase(cutter.through(loginUrl(db.url, login, testSecret)), { max: 2 }),
        ) as [typeof db.app, typeof db.jobs];
        // Whoever signs by themselves asks several questions on the way; each may be the one that is cut.
        const commit = who === "investor" ? 1 + Math.floor(random() * 9) : 1;
        cutter.cutAt(commit, random() < 0.5 ? "before" : "after");
        const key = randomUUID();
        const attempt = async (cut: { app: typeof app; jobs: typeof jobs }) => {
          if (who !== "investor") {
            const { viewer } = world.legal();
            return record(world, who, {
              as: context({ ...db, ...cut }, viewer, { today: signingDay, now: now() }),
              key,
            });
          }
          const file = await world.received(signed, "signe.pdf");
          const own = context({ ...db, ...cut }, investor.viewer, { today: signingDay, now: now() });
          const fields = { ...formOf(world, who, { key }), candidacyId: world.candidacyId, file };
          await signOwn(own, fields, { ...world.portal(), ...cut }).finally(() => file.discard());
        };
        const failed = await attempt({ app, jobs }).then(
          () => false,
          () => true,
        );
        if (cutter.wasCut()) done++;
        else expect(failed).toBe(false);
        // What is cut answers no more: nothing is waited for.
        await Promise.all([app, jobs].map((pool) => pool.$client.end({ timeout: 0 }).catch(() => {})));
        // What somebody does after an error: the same form again.
        await attempt({ app: db.app, jobs: db.jobs });
      }
      await expectWhole();
    }
    console.log(`signing: ${done} cuts, no step lost, none doubled`);
  },
  atLeast(cuts * 3000),
);

const now = () => new Date().toISOString();

test(
  `${kills} processes killed while they sign: no step lost, none doubled`,
  async () => {
    const random = chance(seed + 1);
    console.log(`signing: ${kills} kills with seed ${seed + 1}`);
    let killed = 0;
    const told: string[] = [];
    while (killed < kills) {
      await world.reset();
      const forms = order.map((who) => ({
        who,
        fields: formOf(world, who),
        scan: makePdf([["Scan", `${who} ${randomUUID()}`]]).toString("base64"),
      }));
      let ended = false;
      told.length = 0;
      while (!ended) {
        const child = startChild(forms, (line) => told.push(line));
        await child.ready;
        const alive =
          killed < kills && (await Promise.race([child.over.then(() => false), pause(random() * 900, true)]));
        if (alive) {
          child.kill();
          killed++;
        }
        ended = (await child.over) === 0;
        // What it told before it died is there.
        const standing = (await world.standing()).map(({ who }) => who as string);
        for (const who of told) expect(standing).toContain(who);
        expect(new Set(standing).size).toBe(standing.length);
      }
      await expectWhole();
    }
    console.log(`signing: ${killed} kills, no step lost, none doubled`);
  },
  atLeast(kills * 20_000),
);

function startChild(forms: unknown[], tell: (who: string) => void) {
  const program = path.join(import.meta.dirname, "signing-child.ts");
  const SIGNING_TOLD = JSON.stringify({
    ...{ app: loginUrl(db.url, "login", testSecret), dataFolder: world.dataFolder, forms },
    ...{ viewer: world.legal().viewer, today: signingDay },
  });
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: { PATH: process.env.PATH, NODE_ENV: "test", SIGNING_TOLD },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const over = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line === "ready") resolve();
      else tell(line.replace("done ", ""));
    });
    child.once("exit", () => resolve());
  });
  return { ready, over, kill: () => child.kill("SIGKILL") };
}

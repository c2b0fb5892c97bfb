import { sql } from "drizzle-orm";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import type { Context } from "../../../app/services/context.ts";
import { recordSignature } from "../../../app/services/signature/signing/record-signature.ts";
import { asViewer } from "../../../db/as-viewer.ts";
import { openDatabase } from "../../../db/client.ts";

/** Records steps one after the other until somebody ends it: a process of its own, to be killed. */
interface Told {
  app: string;
  dataFolder: string;
  viewer: Context["viewer"];
  today: string;
  forms: { who: string; fields: Record<string, unknown>; scan: string }[];
}

const told = JSON.parse(process.env.SIGNING_TOLD ?? "") as Told;
const app = openDatabase(told.app, { max: 2 });
const context = (): Context => ({
  ...{ viewer: told.viewer, today: told.today, zone: "metropole", now: new Date().toISOString(), requestId: "" },
  provedAt: null,
  read: (work) => asViewer(app, told.viewer, { action: "read" }, work),
  write: (action, work, reason) => asViewer(app, told.viewer, { action, reason }, work),
});
const ground = { dataFolder: told.dataFolder, roots: [], timeZone: "Europe/Paris" };
await app.execute(sql`select 1`);
console.log("ready");
for (const { who, fields, scan } of told.forms) {
  const bytes = Buffer.from(scan, "base64");
  const file = await openFileStore(told.dataFolder).receive(
    (async function* () {
      yield bytes;
    })(),
    "scan.pdf",
    bytes.length,
  );
  await recordSignature(context(), { ...fields, file }, ground);
  console.log(`done ${who}`);
}
process.exit(0);

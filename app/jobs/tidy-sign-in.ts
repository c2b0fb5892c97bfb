import { sql } from "drizzle-orm";
import type { Job } from "./loop.ts";

/** Forgets what signing in no longer needs. Deleting twice changes nothing. */
export const tidySignIn: Job = {
  name: "tidy-sign-in",
  everySeconds: 3600,
  async run({ auth }) {
    await auth.execute(sql`delete from auth.session where expires_at < now() - interval '30 days'`);
    await auth.execute(sql`delete from auth.kept_form where kept_at < now() - interval '1 day'`);
    await auth.execute(sql`delete from auth.verification where expires_at < now()`);
    await auth.execute(
      sql`delete from auth.rate_limit where since < extract(epoch from now() - interval '1 day') * 1000`,
    );
  },
};

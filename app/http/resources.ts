import type { Database } from "../../db/client.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { Work } from "../domain/operations/lateness.ts";
import type { Accounts } from "../services/access/accounts.ts";

/** What the process opened at start and closes at the end. */
export interface Resources {
  configuration: Configuration;
  /** Login `tamis_login`: no right of its own; becomes a product role by `asViewer`. */
  app: Database;
  /** Login `tamis_jobs`: becomes `system` or `import` by `asMachine`. */
  jobs: Database;
  /** Login `tamis_auth`: the sign-in tables only. */
  auth: Database;
  /** The sign-in library on `auth`. */
  accounts: Accounts;
  /** The background work of this process; none where a command opened the pools. */
  work?: Work;
}

/** How this instance runs. Read once from the environment at start (`app/cli/environment.ts`). */
export interface Configuration {
  /** Demonstration: invented world, one-click accounts, readable mailbox. Never in production. */
  mode: "demonstration" | "production";
  port: number;
  /** The address people type, without a trailing slash. */
  origin: string;
  /** Signs sessions and derives database passwords; at least 32 characters in production. */
  secret: string;
  /** The owner's database URL: migrations. */
  databaseUrl: string;
  /** Where files and the embedded database live. */
  dataFolder: string;
  /** `smtp://…`; null = mail stays in the mailbox page (demonstration only). */
  smtpUrl: string | null;
  /** The largest register file a browser may send, in bytes. */
  importLimitBytes: number;
  mailFrom: string;
  /** The département's time zone: legal days are its days. */
  timeZone: string;
  /** The département's name as shown under the brand. */
  departement: string;
}

import type { Database } from "../client.ts";
import type { LandingTable } from "./tables.ts";

export interface Landing {
  /** Sends CSV rows. The bytes may be used again once the promise of the *next* `send` or of `done` has resolved. */
  send(rows: Buffer): Promise<void>;
  /** Everything is in the table. */
  done(): Promise<void>;
  /** Nothing of it is kept. */
  abandon(): Promise<void>;
}

/** `COPY … FROM STDIN` into one landing table, on a connection of its own. */
export async function openCopy(db: Database, table: LandingTable): Promise<Landing> {
  let finish: () => void = () => {};
  let refuse: (reason: Error) => void = () => {};
  const finished = new Promise<void>((resolve, reject) => {
    finish = resolve;
    refuse = reject;
  });
  finished.catch(() => {});
  let opened: (stream: NodeJS.WritableStream) => void = () => {};
  const opening = new Promise<NodeJS.WritableStream>((resolve) => {
    opened = resolve;
  });
  let failure: Error | undefined;
  const copying = db.$client
    .begin(async (client) => {
      await client`select set_config('role', 'tamis_import', true), set_config('statement_timeout', '0', true)`;
      const stream = await client.unsafe(`copy landing.${table} from stdin (format csv)`).writable();
      stream.on("error", (error: Error) => {
        failure ??= error;
        refuse(error);
      });
      opened(stream);
      await finished;
    })
    .catch((error: Error) => {
      failure ??= error;
    });
  const stream = await Promise.race([opening, copying.then(() => Promise.reject(failure))]);
  let sending: Promise<void> = Promise.resolve();
  return {
    async send(rows) {
      await sending;
      if (failure) throw failure;
      sending = new Promise((resolve) => stream.write(rows, () => resolve()));
    },
    async done() {
      await sending;
      if (!failure) await new Promise<void>((resolve) => stream.end(() => resolve()));
      finish();
      await copying;
      if (failure) throw failure;
    },
    async abandon() {
      (stream as NodeJS.WritableStream & { destroy(error: Error): void }).destroy(new Error("abandoned"));
      refuse(new Error("abandoned"));
      await copying;
    },
  };
}

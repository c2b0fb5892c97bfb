import type { Tx } from "../../../db/client.ts";
import type { TableShape } from "../../../db/exit/catalogue.ts";
import { fill } from "../../../db/exit/refill.ts";

const rowsAtOnce = 500;
const bytesAtOnce = 4 * 1024 * 1024;
/** A seal names 5,000 entries; a register's line is far shorter. */
const longestLine = 64 * 1024 * 1024;

type Refusal = (path: string) => Error;

/** Fills a table from JSON Lines, a few hundred rows at a time. Returns how many there were. */
export async function fillFrom(
  tx: Tx,
  table: TableShape,
  bytes: AsyncIterable<Uint8Array>,
  refusal: Refusal,
): Promise<number> {
  let rows = 0;
  let waiting: string[] = [];
  let length = 0;
  const pour = async () => {
    if (waiting.length === 0) return;
    await fill(tx, table, waiting).catch((error: unknown) => {
      throw isOfData(error) ? refusal(`La table ${table.name}`) : error;
    });
    rows += waiting.length;
    waiting = [];
    length = 0;
  };
  for await (const line of linesIn(bytes, () => refusal(`La table ${table.name}`))) {
    waiting.push(line);
    length += line.length;
    if (waiting.length >= rowsAtOnce || length >= bytesAtOnce) await pour();
  }
  await pour();
  return rows;
}

async function* linesIn(bytes: AsyncIterable<Uint8Array>, refusal: () => Error): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: false });
  let held = "";
  for await (const chunk of bytes) {
    held += decoder.decode(chunk, { stream: true });
    const lines = held.split("\n");
    held = lines.pop() ?? "";
    if (held.length > longestLine) throw refusal();
    yield* lines;
  }
  if (held !== "") throw refusal();
}

/** Classes 22 and 23 of PostgreSQL's codes: the values themselves are at fault. */
function isOfData(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && /^2[23]/.test(String(cause.code))) return true;
  return false;
}

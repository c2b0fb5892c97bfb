import { parseArgs } from "node:util";
import { plainAmount } from "../../domain/money.ts";
import { replayJournal } from "../../services/funding/replay-journal.ts";
import type { CommandIo } from "./command.ts";

export const name = "replay-journal";
export const summary = "rejoue de zéro le journal financier et compare aux soldes tenus [--json]";

/** 0 = every stored balance is what its movements sum to, 1 = one is not. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
  const told = await replayJournal((await io.resources()).jobs, "cli:replay-journal");
  const isWhole = told.faults.length === 0 && told.unbalanced.length === 0;
  if (values.json) io.out(JSON.stringify(told, (_, value) => (typeof value === "bigint" ? String(value) : value)));
  else {
    for (const { contractId, account, storedCents, replayedCents } of told.faults)
      io.out(
        `Contrat ${contractId}, compte ${account} : ${plainAmount(storedCents)} tenu, ${plainAmount(replayedCents)} rejoué.`,
      );
    for (const entry of told.unbalanced) io.out(`L'écriture ${entry} n'est pas équilibrée.`);
    io.out(`${told.contracts} contrat(s), ${told.entries} écriture(s), ${told.accounts} compte(s) rejoués.`);
    io.out(isWhole ? "Tous les soldes sont ceux du journal." : "Des soldes diffèrent du journal.");
  }
  return isWhole ? 0 : 1;
}

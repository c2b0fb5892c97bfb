import type { Figure, Source } from "../../../domain/repayment/figure.ts";
import { sayFigure } from "../../../locales/say-terms.ts";
import type { Saying } from "../../../locales/told-values.ts";
import { type ReceiptEntries, receiptKey } from "../../../services/repayment/read-ledger.ts";
import { roomAddress } from "../measure-room.tsx";

/** A figure in words, where it leads, and what it was made from. */
export interface ToldFigure {
  words: string;
  to: string | null;
  from: ToldFigure[];
}

/** Tells an explanation on the server, where its words are. */
export function toldFigure(
  figure: Figure,
  at: { contractId: string; saying: Saying; entries: ReceiptEntries },
): ToldFigure {
  return {
    words: sayFigure(figure, at.saying),
    to: figure.source && addressOf(figure.source, at),
    from: figure.from.map((one) => toldFigure(one, at)),
  };
}

function addressOf(source: Source, { contractId, entries }: { contractId: string; entries: ReceiptEntries }) {
  if (source.kind === "result") return roomAddress(contractId, `resultats/${source.id}`);
  if (source.kind === "terms") return roomAddress(contractId, `conditions?version=${source.version}`);
  if (source.kind !== "receipt") return null;
  const entry = entries.get(receiptKey(source.commitment, source.on));
  return entry ? roomAddress(contractId, `mouvements/${entry}`) : null;
}

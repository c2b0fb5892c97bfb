import type { openFileStore } from "../../adapters/file-store.ts";
import { shareText } from "../../domain/share.ts";
import type { Context } from "../../services/context.ts";
import { recordEvidence } from "../../services/documents/record-evidence.ts";
import { recordInstitution } from "../../services/institutions/record-institution.ts";
import { recordLink } from "../../services/ownership/record-link.ts";
import { recordStatement } from "../../services/ownership/record-statement.ts";
import { recordActivity } from "../../services/screening/record-activity.ts";
import type { Chapter, Piece } from "./cast/chapter.ts";
import { demonstrationLei, demonstrationSiren } from "./identifiers.ts";
import { onePagePdf, wrap } from "./pdf.ts";

type Ids = Map<string, string>;
type Store = ReturnType<typeof openFileStore>;

/** Records one story through the services; `ids` gains the institutions by key. */
export async function recordChapter(context: Context, store: Store, chapter: Chapter, ids: Ids): Promise<void> {
  for (const { key, name, category, city, number } of chapter.players) {
    const identifiers = { lei: demonstrationLei(number), siren: demonstrationSiren(number) };
    const { id } = await recordInstitution(context, { name, category, city, country: "FR", ...identifiers });
    ids.set(key, id);
  }
  const pieces: Ids = new Map();
  for (const piece of chapter.pieces) pieces.set(piece.key, await recordPiece(context, store, piece, ids));
  const links: Ids = new Map();
  for (const { key, kind, holder, held, share, from, piece } of chapter.holdings) {
    const { id } = await recordLink(context, {
      kind,
      holderId: idOf(ids, holder),
      heldId: idOf(ids, held),
      share: share === undefined ? undefined : shareText(share),
      validFrom: from,
      evidenceId: idOf(pieces, piece),
    });
    links.set(key, id);
  }
  for (const { about, kind, value, links: named, piece, from, until } of chapter.declarations) {
    await recordStatement(context, {
      institutionId: idOf(ids, about),
      claim: `${kind}.${value}`,
      linkIds: named.map((key) => idOf(links, key)),
      evidenceId: idOf(pieces, piece),
      validFrom: from,
      validTo: until,
    });
  }
  for (const { about, piece, ...told } of chapter.offers) {
    await recordActivity(context, { ...told, institutionId: idOf(ids, about), evidenceId: idOf(pieces, piece) });
  }
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the cast names « ${key} », which no chapter introduces`);
  return id;
}

const fileLimitBytes = 100_000;

/** Records a piece with its page of PDF, which says that it is invented. */
async function recordPiece(context: Context, store: Store, piece: Piece, ids: Ids): Promise<string> {
  const { key, about, expiresOn, ...told } = piece;
  const lines = [
    told.title,
    `${told.author}, ${told.datedOn}`,
    "",
    `Page ${told.page}`,
    ...wrap(`« ${told.quote} »`),
    "",
    "Document de démonstration, inventé : il ne dit rien d’une entreprise réelle.",
  ];
  const file = await store.receive(once(onePagePdf(lines)), `${key}.pdf`, fileLimitBytes);
  const life = expiresOn === null ? { neverExpires: "on" } : { expiresOn };
  const { id } = await recordEvidence(context, { ...told, ...life, institutionId: idOf(ids, about), file });
  return id;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

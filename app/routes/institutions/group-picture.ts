import type { GroupLink } from "../../../db/queries/group-around.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import { drawGroup, type GroupDrawing, type GroupNode } from "../../ui/group-drawing.ts";
import { kinds } from "../selection/verdict-words.ts";

const holdings: readonly string[] = ["capital", "votes", "control", "consolidation", "joint_control", "branch"];

const chaining: readonly string[] = ["control", "consolidation"];

/** The group around an institution as a picture; null when no link is known. */
export function groupPicture(
  { id, name }: { id: string; name: string },
  links: readonly GroupLink[],
  locale: Locale,
): GroupDrawing | null {
  if (links.length === 0) return null;
  const { here } = messages(locale).ownership;
  const nodes = new Map<string, GroupNode>([[id, { id, label: name, detail: here, centre: true }]]);
  for (const link of links) {
    for (const end of [
      { id: link.holderId, label: link.holder },
      { id: link.heldId, label: link.held },
    ]) {
      if (!nodes.has(end.id)) nodes.set(end.id, { ...end, to: `/etablissements/${end.id}` });
    }
  }
  const edges = links.map(({ holderId, heldId, kind, share }) => ({
    from: holderId,
    to: heldId,
    label: share === null ? kinds(kind, locale) : screeningWords[locale].share(share),
    dashed: !holdings.includes(kind),
    chains: share === null && chaining.includes(kind),
  }));
  return drawGroup([...nodes.values()], edges);
}

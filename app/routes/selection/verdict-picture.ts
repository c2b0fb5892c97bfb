import { type Locale, messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";
import type { drawGroup } from "../../ui/group-drawing.ts";
import { institutionAddress } from "./addresses.ts";
import { kinds } from "./verdict-words.ts";

/** Members and the links among them; the proof path stands out. */
export function picture(
  { verdict, links }: VerdictFile,
  nameOf: (id: string) => string,
  locale: Locale,
): Parameters<typeof drawGroup> {
  const words = screeningWords[locale];
  const qualifying = new Set(verdict.qualifying.map((q) => q.institutionId));
  const unknown = new Set(verdict.missing.map((m) => m.institutionId));
  const inside = new Set(verdict.members.map((m) => m.institutionId));
  const onPath = new Set(verdict.proof?.steps.flatMap((step) => step.linkIds));
  const nodes = verdict.members.map(({ institutionId, relation }) => ({
    id: institutionId,
    label: nameOf(institutionId),
    detail: relation === "self" ? messages(locale).verdict.candidate : words.relations[relation],
    to: institutionAddress(institutionId),
    tone: qualifying.has(institutionId)
      ? ("excluded" as const)
      : unknown.has(institutionId)
        ? ("undetermined" as const)
        : undefined,
    centre: institutionId === verdict.candidateId,
  }));
  const live = links.filter(
    ({ holderId, heldId, validFrom, validTo }) =>
      inside.has(holderId) &&
      inside.has(heldId) &&
      (validFrom === null || validFrom <= verdict.on) &&
      (validTo === null || verdict.on < validTo),
  );
  const edges = live.map((link) => ({
    from: link.holderId,
    to: link.heldId,
    label: link.share === null ? kinds(link.kind, locale) : words.share(link.share),
    onPath: onPath.has(link.id),
    chains: link.share === null && ["control", "consolidation"].includes(link.kind),
    dashed: !["capital", "votes", "control", "consolidation", "joint_control", "branch"].includes(link.kind),
  }));
  return [nodes, edges];
}

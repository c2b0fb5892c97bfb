import { isolated } from "../../domain/readable-words.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";

/** Names by id; an institution without a name is shown by its id. */
export const nameIn = (names: VerdictFile["names"]) => {
  const table = new Map(names.map(({ id, name }) => [id, isolated(name)]));
  return (id: string) => table.get(id) ?? id;
};

/** A link without a share in a few words: its kind, or that its share is not known. */
export function kinds(kind: string, locale: Locale): string {
  const { steps } = screeningWords[locale];
  if (kind === "capital" || kind === "votes") return messages(locale).verdict.unknownShare;
  if (kind === "affiliation") return steps.across;
  if (kind === "branch") return steps.branch;
  if (kind === "joint_control") return steps.joint;
  if (kind === "distribution" || kind === "funding") return steps.credit;
  return ["fund_management", "sub_fund", "feeder", "fund_subscription"].includes(kind) ? steps.sponsor : steps.down;
}

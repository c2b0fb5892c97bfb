import type { Messages } from "../../locales/index.ts";
import { capital } from "../../ui/choices.ts";

type Words = Record<string, string>;

/** The labels of the forms people write longest in, by field name; a field that is not here keeps its name. */
const labels = ({ activities, documents, institutions, ownership, access }: Messages): Words => ({
  stance: activities.stance,
  products: activities.products,
  audiences: activities.audiences,
  territories: activities.territories,
  channels: activities.channels,
  covers: activities.covers,
  volume: activities.volume,
  favours: activities.favours,
  title: documents.name,
  strength: documents.strength,
  author: documents.author,
  datedOn: documents.datedOn,
  page: documents.page,
  quote: documents.quote,
  url: documents.url,
  expiresOn: documents.expiresOn,
  neverExpires: documents.never,
  name: institutions.name,
  category: institutions.category,
  country: institutions.country,
  reason: institutions.reason,
  validFrom: institutions.from,
  validTo: institutions.until,
  kind: institutions.kind,
  share: ownership.share,
  consolidation: ownership.level,
  email: access.email,
  role: access.role,
});

/** The words behind the codes a closed list sends. */
const choices = ({ activities, documents, institutions, ownership, access }: Messages): Record<string, Words> => ({
  stance: activities.stances,
  products: activities.productNames,
  audiences: activities.audienceNames,
  channels: activities.channelNames,
  covers: activities.coverNames,
  favours: activities.favoursNames,
  strength: documents.strengths,
  category: institutions.categories,
  kind: { ...documents.kinds, ...institutions.kinds, ...institutions.nameKinds, ...ownership.kinds },
  consolidation: ownership.levels,
  role: access.roles,
});

/** A kept field as its form showed it: its label, and the words behind its codes. */
export function keptWords(text: Messages, name: string, typed: string | string[]): { term: string; value: string } {
  const words = choices(text)[name] ?? {};
  const shown = [typed].flat().map((one) => (Object.hasOwn(words, one) ? words[one] : one));
  const known = labels(text);
  return { term: Object.hasOwn(known, name) ? capital(known[name] as string) : name, value: shown.join(", ") };
}

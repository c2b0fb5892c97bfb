import type { Told } from "./screening.ts";

/** Merged record and survivor, pair by pair. */
export type Merges = [merged: string, survivor: string][];

/**
 * The facts of merged records told of one institution: the candidate where one of them is, else the survivor, whose
 * category holds. Nothing is kept of it: the merge undone, the next reading is what it was.
 */
export function asOne(told: Told, merges: Merges, candidateIds: readonly string[]): Told {
  const asked = new Set(candidateIds);
  const survivors = new Map(merges);
  const kept = new Map<string, string>();
  for (const [merged, survivor] of merges)
    if (asked.has(merged) && !asked.has(survivor) && !kept.has(survivor)) kept.set(survivor, merged);
  const standing = (id: string): string => {
    const survivor = survivors.get(id) ?? id;
    return kept.get(survivor) ?? survivor;
  };
  const { institutions, names, links, statements, activities } = told;
  const category = new Map(institutions.id.map((id, at) => [id, institutions.category[at]]));
  const first = institutions.id.flatMap((id, at) => (standing(id) === id ? [at] : []));
  const survivorOf = (id: string): string => survivors.get(id) ?? id;
  const outside = links.holderId.flatMap((holder, at) =>
    standing(holder) === standing(links.heldId[at] as string) ? [] : [at],
  );
  const taken = <T extends object>(columns: T, places: number[]): T =>
    Object.fromEntries(
      Object.entries(columns).map(([key, values]) => [key, places.map((at) => (values as unknown[])[at])]),
    ) as T;
  const apart = taken(links, outside);
  return {
    ...told,
    institutions: {
      ...institutions,
      id: first.map((at) => institutions.id[at] as string),
      category: first.map((at) => category.get(survivorOf(institutions.id[at] as string)) ?? "unknown"),
    },
    names: first.map((at) => names[at] ?? ""),
    links: { ...apart, holderId: apart.holderId.map(standing), heldId: apart.heldId.map(standing) },
    statements: { ...statements, institutionId: statements.institutionId.map(standing) },
    activities: { ...activities, institutionId: activities.institutionId.map(standing) },
  };
}

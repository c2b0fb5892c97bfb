import type { ui as reference } from "../fr/ui.ts";

export const ui: typeof reference = {
  verdicts: { excluded: "Excluded", undetermined: "Undetermined", cleared: "Cleared" },
  verdictCounts: {
    excluded: (_n: number, shown: string) => `${shown} excluded`,
    undetermined: (_n: number, shown: string) => `${shown} undetermined`,
    cleared: (_n: number, shown: string) => `${shown} cleared`,
  },
  unknown: "unknown",
  required: "(required)",
  cancel: "Cancel",
  willHappen: "What will happen",
  crumbs: "Breadcrumb",
  pages: "Pages of the list",
  page: "Page",
  tableFile: (table: string, kind: string) => `Download “${table}” as ${kind}`,
  previous: "Previous",
  next: "Next",
  filter: "Filter",
  clearFilters: "Clear filters",
  steps: "Steps",
  stepStates: { done: "done", current: "in progress", blocked: "blocked", todo: "to come" },
  proof: "Proof path",
  holders: { before: "the previous one holds the next", this: "the next one holds the previous" },
  group: {
    again: "already told above",
    onPath: "on the proof path",
    left: (shown: string, left: string) =>
      `The picture shows ${shown} members: the nearest, and the proof path. The other ${left} are not drawn.`,
    scroll: "scrollable picture",
  },
};

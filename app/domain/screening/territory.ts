import type { Territory } from "./facts.ts";

/** Overseas parts of France that also carry a country code of their own (ISO 3166-1), and Corsica before 1976. */
const otherNames: Record<string, Territory> = {
  GP: "FR-971",
  MQ: "FR-972",
  GF: "FR-973",
  RE: "FR-974",
  PM: "FR-975",
  YT: "FR-976",
  BL: "FR-977",
  MF: "FR-978",
  TF: "FR-984",
  WF: "FR-986",
  PF: "FR-987",
  NC: "FR-988",
  "FR-20": "FR-20R",
  "FR-COR": "FR-20R",
};

/** The smallest territory around this one, or null for the world and for what cannot be placed. */
function around(territory: Territory): Territory | null {
  if (territory === "WORLD") return null;
  const [, country, place] = /^([A-Z]{2})(?:-(.+))?$/.exec(territory) ?? [];
  if (!country || !place) return "WORLD";
  if (country !== "FR") return country;
  if (place === "2A" || place === "2B") return "FR-20R";
  if (/^(\d\d|2[AB])\d{3}$/.test(place)) {
    // Overseas communes are told by five digits of which three name the département.
    return name(`FR-${/^9[78]/.test(place) ? place.slice(0, 3) : place.slice(0, 2)}`);
  }
  return country;
}

function name(territory: Territory): Territory {
  const code = territory.toUpperCase();
  return otherNames[code] ?? code;
}

/** True when `outer` is `inner` or lies around it. */
export function contains(outer: Territory, inner: Territory): boolean {
  const wanted = name(outer);
  for (let at: Territory | null = name(inner); at !== null; at = around(at)) if (at === wanted) return true;
  return false;
}

/** True when the two have ground in common: one contains the other. */
export function overlap(one: Territory, other: Territory): boolean {
  return contains(one, other) || contains(other, one);
}

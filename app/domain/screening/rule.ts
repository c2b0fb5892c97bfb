import { strengths } from "./evidence-strength.ts";
import { audiences, channels, perimeters, type Rule } from "./facts.ts";
import { exemptions, type Product, productCodes, products } from "./products.ts";

/** The products a département names unless it says otherwise: everything the law covers or will cover. */
export const defaultProducts: Product[] = productCodes.filter((code) => products[code].exemption === null);

/** A rule as stored: the same, bigints as decimal strings. */
export type StoredRule = Omit<Rule, "materialityCents"> & { materialityCents: string };

/** The rule before anyone has voted: the group, every product, documented evidence, every exemption. */
export function defaultRule(audience: Rule["audiences"], territories: Rule["territories"]): Rule {
  return {
    version: "1",
    perimeter: "P2",
    products: defaultProducts,
    audiences: audience,
    territories,
    channels: [],
    minimumStrength: "documented",
    materialityCents: 0n,
    exemptions: [...exemptions],
    stake: 50_000,
    fundManager: true,
    fundSubscribers: null,
    distribution: true,
    funding: true,
  };
}

export function serialiseRule(rule: Rule): StoredRule {
  return { ...rule, materialityCents: String(rule.materialityCents) };
}

/** Reads a stored rule; what an older one does not name takes its default. Throws on a value outside the lists. */
export function parseRule(stored: unknown): Rule {
  const given = (stored ?? {}) as Partial<StoredRule>;
  const base = defaultRule(list(given.audiences, audiences) ?? ["families"], given.territories ?? []);
  return {
    version: "1",
    perimeter: one(given.perimeter, perimeters) ?? base.perimeter,
    products: list(given.products, productCodes) ?? base.products,
    audiences: base.audiences,
    territories: base.territories,
    channels: list(given.channels, channels) ?? base.channels,
    minimumStrength: one(given.minimumStrength, strengths) ?? base.minimumStrength,
    materialityCents: BigInt(given.materialityCents ?? 0),
    exemptions: list(given.exemptions, exemptions) ?? base.exemptions,
    stake: given.stake ?? base.stake,
    fundManager: given.fundManager ?? base.fundManager,
    fundSubscribers: given.fundSubscribers ?? null,
    distribution: given.distribution ?? base.distribution,
    funding: given.funding ?? base.funding,
  };
}

function one<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  if (!(allowed as readonly unknown[]).includes(value)) throw new Error(`unknown value in a stored rule: ${value}`);
  return value as T;
}

function list<T extends string>(values: unknown, allowed: readonly T[]): T[] | undefined {
  if (!Array.isArray(values)) return undefined;
  return values.map((value) => one(value, allowed) as T);
}

import { type Audience, audiences } from "../../domain/screening/facts.ts";
import { type Product, productCodes } from "../../domain/screening/products.ts";

/** What an answer is asked about: `?produits=…&publics=…&territoires=…`, codes separated by dots. */
export interface AskedOffer {
  products: Product[];
  audiences: Audience[];
  territories: string[];
}

/** The question an address carries; null when it names no product. What is not a known code is left out. */
export function askedOffer(search: URLSearchParams): AskedOffer | null {
  const codes = (name: string) => (search.get(name) ?? "").split(".").filter(Boolean);
  const asked = {
    products: productCodes.filter((code) => codes("produits").includes(code)),
    audiences: audiences.filter((code) => codes("publics").includes(code)),
    territories: codes("territoires").filter((code) => /^(world|[A-Z]{2}(-[0-9AB]{2,5})?)$/.test(code)),
  };
  return asked.products.length > 0 ? asked : null;
}

/** The same, as an address carries it. */
export const askedQuery = ({ products, audiences: to, territories }: AskedOffer): string =>
  `produits=${products.join(".")}&publics=${to.join(".")}&territoires=${territories.join(".")}`;

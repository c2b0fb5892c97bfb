import { accounts, type Chapter, holds, letter, longLived, noParent, parents, sells, sellsNothing } from "./chapter.ts";

/** A sister reached only through the parent: the bank sells nothing, its sister does. */
export const littoral: Chapter = {
  players: [
    { key: "estuaire", name: "Banque de l’Estuaire", category: "credit_institution", city: "Bordeaux", number: 11 },
    { key: "littoral", name: "Groupe Littoral", category: "holding", city: "La Rochelle", number: 12 },
    { key: "credirapide", name: "Crédirapide", category: "financing_company", city: "Lille", number: 13 },
    { key: "affacturage", name: "Estuaire Affacturage", category: "financing_company", city: "Bordeaux", number: 14 },
    { key: "littoral-gestion", name: "Littoral Gestion", category: "fund_manager", city: "Paris", number: 15 },
  ],
  pieces: [
    letter(
      "estuaire-lettre",
      "estuaire",
      "Banque de l’Estuaire, secrétariat général",
      "La Banque de l’Estuaire ne propose aucun crédit à la consommation. Sa seule participation est Estuaire Affacturage.",
    ),
    accounts(
      "littoral-comptes",
      "littoral",
      "Groupe Littoral, commissaires aux comptes",
      "212",
      "Banque de l’Estuaire, 80 % ; Crédirapide, 100 % ; Littoral Gestion, 100 %. Le groupe n’a pas d’actionnaire de contrôle.",
    ),
    {
      key: "credirapide-bareme",
      about: "credirapide",
      kind: "price_list",
      strength: "verified",
      title: "Barème des crédits renouvelables au 1er octobre 2026",
      author: "Crédirapide",
      datedOn: "2026-10-01",
      page: "3",
      quote: "Crédit renouvelable de 500 à 6 000 €, ouvert à tout particulier majeur résidant en France.",
      expiresOn: longLived,
    },
  ],
  holdings: [
    {
      key: "littoral-estuaire",
      kind: "capital",
      holder: "littoral",
      held: "estuaire",
      share: 800_000,
      from: "2012-01-01",
      piece: "littoral-comptes",
    },
    {
      key: "littoral-credirapide",
      kind: "capital",
      holder: "littoral",
      held: "credirapide",
      share: 1_000_000,
      from: "2015-07-01",
      piece: "littoral-comptes",
    },
    {
      key: "littoral-gestion",
      kind: "capital",
      holder: "littoral",
      held: "littoral-gestion",
      share: 1_000_000,
      from: "2016-01-01",
      piece: "littoral-comptes",
    },
    {
      key: "estuaire-affacturage",
      kind: "capital",
      holder: "estuaire",
      held: "affacturage",
      share: 1_000_000,
      from: "2018-04-01",
      piece: "estuaire-lettre",
    },
  ],
  declarations: [
    parents("estuaire", "estuaire-lettre", "littoral-estuaire"),
    holds("estuaire", "estuaire-lettre", "estuaire-affacturage"),
    noParent("littoral", "littoral-comptes"),
    holds("littoral", "littoral-comptes", "littoral-estuaire", "littoral-credirapide", "littoral-gestion"),
  ],
  offers: [sellsNothing("estuaire", "estuaire-lettre"), sells("credirapide", ["revolving"], "credirapide-bareme")],
};

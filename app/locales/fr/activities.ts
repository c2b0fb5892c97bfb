import { screening } from "./screening.ts";

/** Credit activities. */
export const activities = {
  title: "Activités de crédit",
  none: "Aucune activité n’est enregistrée : on ne sait pas si cet établissement vend du crédit.",
  add: "Ajouter une activité",
  newTitle: "Nouvelle activité de crédit",
  oneTitle: "Activité de crédit",
  correctTitle: "Corriger une activité de crédit",
  stance: "Ce que dit la source",
  stances: { affirmation: "vend ce crédit", denial: "ne vend pas ce crédit" },
  products: "Produits",
  productNames: screening.products,
  audiences: "Publics",
  audienceNames: screening.audiences,
  territories: "Territoires",
  territoriesHint: "Codes séparés par des virgules : monde, FR, 33, 33063, ES.",
  channels: "Canaux",
  allChannels: "tous les canaux",
  channelsHint: "Aucune case cochée : tous les canaux.",
  channelNames: screening.channels,
  covers: "Portée",
  coverNames: {
    entity: "cet établissement seul",
    controlled: "cet établissement et tout ce qu’il contrôle (attestation d’absence seulement)",
  },
  volume: "Production annuelle en euros, si elle est connue",
  hows: {
    corrected: "Une donnée était fausse : la corriger",
    withdrawn: "Cette activité n’aurait pas dû être enregistrée : la retirer",
  },
  superseded: "Cette activité a été remplacée ou retirée ; elle reste lisible ici.",
  expired: "pièce expirée",
  settle: "Trancher une contradiction",
  settleLead:
    "Une affirmation et une attestation d’absence se contredisent. Une personne nommée tranche, avec un motif ; les deux pièces restent.",
  ask: "Désigner qui tranche",
  askLead: "Une seule personne tranche, en son nom et avec un motif. La contradiction l’attend sur sa page d’accueil.",
  asked: "Qui tranche",
  contradictions: "Ce qui se contredit",
  askedOf: (name: string) => `${name} est chargé·e de trancher.`,
  askedNobody: "Personne n’est encore chargé de trancher.",
  nothingOpen: "Rien à trancher : aucune contradiction n’est ouverte pour cet établissement.",
  contradiction: "Une affirmation et une attestation d’absence sont enregistrées.",
  affirmation: "Affirmation",
  denial: "Attestation d’absence",
  favours: "Ce qui l’emporte",
  favoursNames: { affirmation: "l’affirmation", denial: "l’attestation d’absence" },
  nothingToSettle: (absent: ("affirmation" | "denial")[]): string =>
    absent.length === 2
      ? "Rien à trancher : ni affirmation ni attestation d’absence n’est enregistrée pour cet établissement."
      : absent[0] === "affirmation"
        ? "Rien à trancher : aucune affirmation n’est enregistrée pour cet établissement, rien ne contredit l’attestation d’absence."
        : "Rien à trancher : aucune attestation d’absence n’est enregistrée pour cet établissement, rien ne contredit l’affirmation.",
  settled: (what: string, why: string) => `Tranché en faveur de ${what} : ${why}`,
};

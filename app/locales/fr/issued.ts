import type { IssuedKind } from "../../domain/documents/issued-kinds.ts";

/** The documents a selection prints and keeps. */
export const issued = {
  title: "Documents",
  lead: "Chaque document produit est conservé avec ce dont il est fait ; son empreinte est au journal.",
  caption: "Documents produits, le plus récent d’abord",
  empty: "Aucun document n’a encore été produit.",
  emptyWhy: "Un document dit ce qui est établi au jour où il est produit.",
  issue: "Produire un document",
  kind: "Document",
  kinds: {
    screening_report: "Rapport de criblage d’un candidat",
    comparison: "Tableau de comparaison",
    minutes: "Procès-verbal d’une séance",
    reasons_letter: "Lettre de motifs à un candidat écarté",
    certificate: "Certificat de signature",
    archive: "Archive du dossier",
  } satisfies Record<IssuedKind, string>,
  candidate: "Candidat",
  candidateHint:
    "Pour un rapport ou une lettre. Le candidat lit sa lettre de motifs dans le portail dès qu’elle est produite.",
  meeting: "Séance",
  meetingHint: "Pour un procès-verbal.",
  meetingNumber: (n: number) => `séance n° ${n}`,
  none: "Aucun",
  language: "Langue",
  languages: { fr: "français", en: "anglais" },
  print: "Produire",
  document: "Document",
  issuedOn: "Produit le",
  hash: "Empreinte SHA-256",
  archive: "Archive",
};

/** The table of docs/demonstration.md on 23 November 2026: P0 to P4; A cleared, I undetermined, E excluded. */
export const demonstrationVerdicts: Record<string, string> = {
  "Banque de l’Estuaire": "A I E E E",
  "Compagnie bancaire de Valmer": "A E E E E",
  "Caisse des Terroirs de Gascogne": "A A A A E",
  "Fonds Impact Valmer": "A A E E E",
  "Office d’investissement de Guyenne": "A A A E E",
  "Assurances du Ponant": "A E E E E",
  "Coopérative financière La Ramée": "A A E E E",
  "Crédit d’Appui Aquitaine": "A A A A A",
  "Fondation Clairval": "A A I I I",
  "Fonds Rivage Solidaire": "A A A A A",
};

import type { Conformity } from "../../domain/accessibility/conformity.ts";

const states: Record<Conformity, string> = {
  full: "totalement conforme",
  partial: "partiellement conforme",
  none: "non conforme",
};

/** The statement of accessibility that article 47 of the law of 11 February 2005 asks for, and the plan of the pages. */
export const accessibility = {
  title: "Déclaration d’accessibilité",
  lead: (state: Conformity, met: number, applicable: number, rate: string) =>
    `Ce portail est ${states[state]} au RGAA 4.1.2 : ${met} des ${applicable} critères applicables sont respectés, soit ${rate}.`,
  commitment: {
    title: "Engagement",
    words: (departement: string, origin: string) =>
      `${departement} s’engage à rendre ses sites accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à ${origin}.`,
  },
  state: {
    title: "État de conformité",
    words: (state: Conformity) =>
      `Le portail est ${states[state]} au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.`,
  },
  tests: {
    title: "Résultats des tests",
    words: (day: string, rate: string) =>
      `Autoévaluation du ${day}, par des tests automatiques et par la lecture du code des pages ; aucun organisme extérieur n’a encore fait d’audit. ${rate} des critères applicables sont respectés ; un critère qui n’a pas été vérifié compte comme non respecté.`,
    table: "Critères du RGAA par thème",
    topic: "Thème",
    results: {
      conform: "Conformes",
      "not conform": "Non conformes",
      "not applicable": "Non applicables",
      "not checked": "Non vérifiés",
    },
  },
  missing: {
    title: "Contenus non accessibles",
    faults: "Non-conformités",
    unchecked: "Critères non vérifiés",
    criterion: (id: string) => `Critère ${id}.`,
    burden: "Dérogations pour charge disproportionnée : aucune.",
    exempt:
      "Contenus non soumis à l’obligation : les fichiers remis par des tiers (candidats, investisseurs, autorités, prestataires), que le portail conserve tels qu’ils ont été reçus et dont il ne maîtrise pas la forme.",
  },
  made: {
    title: "Établissement de cette déclaration",
    words: (day: string) => `Déclaration établie le ${day}.`,
    facts: [
      [
        "Technologies",
        "HTML5, CSS, SVG, JavaScript (facultatif : chaque acte se fait aussi sans lui), WAI-ARIA, PDF/UA",
      ],
      [
        "Environnement de test",
        "Chromium, au clavier et à la souris, de 320 à 1440 pixels de large, thèmes clair et sombre, avec et sans JavaScript, en français et en anglais. Aucun essai avec une personne qui utilise un lecteur d’écran n’a encore eu lieu.",
      ],
      ["Outils", "axe-core, Playwright, calcul des contrastes sur toutes les couleurs du portail"],
      ["Pages vérifiées", "Toutes les pages du portail, y compris celles qui annoncent une erreur"],
    ],
  },
  contact: {
    title: "Retour d’information et contact",
    words:
      "Si vous ne parvenez pas à lire un contenu ou à faire une démarche, écrivez-nous : nous vous orienterons vers une autre voie ou vous enverrons le contenu sous une autre forme.",
    by: (how: string) => `Contact : ${how}`,
    post: (departement: string) =>
      `Par courrier postal : ${departement}, à l’attention du service qui conduit l’appel.`,
  },
  remedy: {
    title: "Voies de recours",
    words:
      "Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas reçu de réponse satisfaisante, vous pouvez :",
    ways: {
      form: "écrire un message au Défenseur des droits",
      delegate: "contacter le délégué du Défenseur des droits de votre région",
      post: "envoyer un courrier par la poste (gratuit, sans timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    },
  },
  topics: [
    "Images",
    "Cadres",
    "Couleurs",
    "Multimédia",
    "Tableaux",
    "Liens",
    "Scripts",
    "Éléments obligatoires",
    "Structuration de l’information",
    "Présentation de l’information",
    "Formulaires",
    "Navigation",
    "Consultation",
  ],
  plan: {
    title: "Plan du site",
    lead: "Toutes les pages qui vous sont ouvertes, dans l’ordre du travail.",
    work: "Travail",
    own: "Mon compte",
    everyone: "Pages ouvertes à tous",
    password: "Mot de passe oublié",
    noticeChoices: "Choix des avis",
  },
};

export type AccessibilityWords = typeof accessibility;

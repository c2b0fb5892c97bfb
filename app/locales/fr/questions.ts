import { unbroken } from "../unbroken.ts";

/** What investors ask the département. */
export const questions = unbroken({
  title: "Questions au département",
  lead: "Votre question n’est lue que par le département. Une réponse utile à tous est publiée sans dire qui a demandé.",
  staffTitle: "Questions des investisseurs",
  own: "Vos questions",
  asked: "Questions posées",
  toAll: "Réponses données à tous",
  none: "Aucune question.",
  noneToAll: "Aucune réponse à tous.",
  waits: "En attente d’une réponse",
  answered: "Répondu le",
  yours: "Votre question",
  yoursHint: "Ne nommez aucune famille ni aucune personne accompagnée.",
  ask: "Poser la question",
  answer: "Répondre",
  words: "Réponse",
  forAll: "À qui",
  tellAsker: "À qui a posé la question seulement",
  tellAll: "À tous les investisseurs du contrat, sans dire qui a demandé",
  asTold: "La question, telle que tous la liront",
  asToldHint: "Ôtez tout ce qui dirait qui l’a posée. Sert seulement si la réponse est donnée à tous.",
  send: "Envoyer la réponse",
  waiting: (count: number) =>
    count === 0
      ? "Aucune question n’attend de réponse."
      : count === 1
        ? "Une question attend une réponse."
        : `${count} questions attendent une réponse.`,
  done: { asked: "La question est posée.", answered: "La réponse est envoyée." },
});

/** Error pages: what happened, and what to do next. */
export const failures = {
  request: "Numéro de la demande, à indiquer si vous écrivez au département :",
  home: "Revenir à l’accueil",
  back: "Revenir à la page",
  retry: "Réessayer",
  /** A request another site had a browser send. */
  otherSite: {
    title: "Cette demande ne vient pas du portail",
    what: "Elle n’a pas été exécutée : un autre site l’a peut-être envoyée à votre insu.",
    next: "Si vous remplissiez un formulaire du portail, rechargez sa page et recommencez.",
  },
  tooLong: {
    title: "Cet envoi est trop long",
    what: "Il n’a pas été lu : un mégaoctet de texte au plus en un envoi.",
    next: "Revenez à la page précédente : votre saisie y est encore. Raccourcissez-la, ou joignez-la en fichier.",
  },
  pages: {
    400: {
      title: "La demande est illisible",
      what: "Le portail n’a pas compris l’adresse ou le contenu envoyé.",
      next: "Revenez à la page précédente et recommencez.",
    },
    403: {
      title: "Cette page n’est pas ouverte à votre rôle",
      what: "Votre rôle actuel ne permet pas de la voir ni d’y agir.",
      next: "Si vous avez un autre rôle, changez-en en haut de la page. Sinon, demandez à l’administration du portail.",
    },
    404: {
      title: "Page introuvable",
      what: "Cette page n’existe pas, ou elle ne vous est pas ouverte.",
      next: "Vérifiez l’adresse, ou cherchez l’établissement par son nom, son LEI ou son SIREN.",
    },
    405: {
      title: "Cet acte n’est pas prévu ici",
      what: "Cette page ne reçoit pas ce qui a été envoyé.",
      next: "Revenez à la page précédente et utilisez son formulaire.",
    },
    409: {
      title: "Quelqu’un a été plus rapide",
      what: "Ce que vous modifiez a changé depuis que vous avez ouvert la page.",
      next: "Rouvrez la page, relisez ce qui a changé, puis recommencez.",
    },
    412: {
      title: "Ce n’est pas possible",
      what: "L’état du dossier ne permet pas cet acte aujourd’hui.",
      next: "Rouvrez le dossier : il dit ce qui manque encore, ou ce qui a pris fin.",
    },
    422: {
      title: "Certaines réponses sont à corriger",
      what: "Ce qui a été envoyé n’est pas complet ou n’est pas reconnu.",
      next: "Revenez à la page précédente : votre saisie y est encore.",
    },
    429: {
      title: "Trop de demandes",
      what: "Vous avez envoyé beaucoup de demandes en peu de temps.",
      next: "Attendez quelques minutes, puis recommencez.",
    },
    500: {
      title: "Le portail a rencontré une erreur",
      what: "Elle est enregistrée. Rien de ce que vous veniez d’envoyer n’a été gardé à moitié.",
      next: "Réessayez dans un instant. Si l’erreur revient, écrivez au département avec le numéro ci-dessous.",
    },
    503: {
      title: "Le portail est momentanément indisponible",
      what: "Sa base de données ne répond pas, ou trop de demandes arrivent à la fois.",
      next: "Réessayez dans une minute : rien n’est perdu.",
    },
  },
};

/** Sentences for domain errors, by key. `{name}` is replaced by the value. */
export const errors = {
  invalid: "Certaines réponses sont à corriger.",
  forbidden: "Votre rôle ne permet pas cet acte.",
  notFound: "Cette page n’existe pas, ou elle ne vous est pas ouverte.",
  invalid_type: "Indiquez une valeur.",
  too_small: "Indiquez une valeur.",
  too_big: "Cette valeur est trop longue ou trop grande.",
  invalid_format: "Ce format n’est pas reconnu.",
  invalid_value: "Choisissez une des valeurs proposées.",
};

/** What a success says, where the act has no sentence of its own. */
export const done = {
  recorded: "C’est enregistré.",
  corrected: "La correction est enregistrée ; ce qui précédait reste dans l’historique.",
  candidacy: "La candidature est ajoutée ; voici son verdict.",
  perimeter: "La proposition est enregistrée et figure au journal.",
  withdrawn: "C’est retiré ; la trace en reste dans l’historique.",
  tooManyRows: "Ce tableau a plus de 10 000 lignes : filtrez-le, puis téléchargez-le.",
};

/** Sentences for refused or failed register imports. */
export const importRefusals = {
  importNoFile: "Donnez au moins un fichier : établissements, relations ou exceptions.",
  importFileMissing: "Le fichier est introuvable ou ne peut pas être lu.",
  importFileEmpty: "Le fichier est vide, ou n’a pas de ligne de titres.",
  importFileTooLarge: "Le fichier dépasse {limit} Mo.",
  importColumnsMissing: "Ce n’est pas le fichier attendu : il manque les colonnes {columns}.",
  importZipBroken: "L’archive .zip est abîmée.",
  importZipEncrypted: "L’archive .zip est protégée par un mot de passe.",
  importZipTooLarge: "L’archive .zip se déplie au-delà du raisonnable ; elle n’a pas été ouverte.",
  importZipNotOneCsv: "L’archive .zip doit contenir un seul fichier .csv ; elle en contient {count}.",
  importBusy: "Un autre import est en cours. Attendez sa fin.",
  importOver: "Cet import est déjà terminé.",
  importInterrupted: "L’import a été interrompu deux fois par l’arrêt du portail. Ce qui était fusionné est resté.",
  importBroke: "L’import s’est arrêté sur une erreur du portail. Ce qui était fusionné est resté.",
};

/** Why an indicator, a result or its breakdown is refused. */
export const outcomeRefusals = {
  indicatorMeasured: "L’indicateur {code} a déjà été mesuré : sa définition ne change plus.",
  validatorsFormat: "Indiquez au moins une fonction, dix au plus, séparées par des virgules.",
  resultWhole: "Écrivez un nombre entier.",
  resultKnown: "Cette mesure a déjà un résultat : ouvrez-le pour le remplacer.",
  dayBeforeMeasure: "Ce jour précède celui du constat.",
  breakdownLine:
    "La ligne {line} ne se lit pas : écrivez « catégorie ; population ; atteints », chaque catégorie une fois, sans dépasser la population.",
  breakdownSum:
    "La ventilation donne {reached} sur {population} : elle doit donner le résultat lui-même, population et atteints.",
  breakdownAlone: "Une ventilation a deux catégories au moins.",
  breakdownMeasured:
    "Ces catégories ont chacune leur propre résultat, toujours montré : une ventilation de plus révélerait les petits nombres.",
  breakdownCodes:
    "Cette ventilation existe déjà avec les catégories {codes} : reprenez-les toutes, une autre découpe révélerait les petits nombres.",
  scopeBroken:
    "Le résultat cumulé est déjà ventilé ainsi : un résultat propre à une catégorie révélerait ses petits nombres.",
};

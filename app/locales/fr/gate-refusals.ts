/** What keeps a signature from being put: the gate, the order, the vote. */
export const gateRefusals = {
  gate_adopted: "La délibération qui autorise la signature n’est pas adoptée.",
  gate_inquorate:
    "La séance du {first} n’a pas réuni le quorum : une seconde, sur le même ordre du jour, délibère à partir du {from} quel que soit le nombre des présents.",
  gate_secondMeeting:
    "Seconde séance, après celle du {first} sans quorum : elle délibère quel que soit le nombre des présents.",
  gate_suspended: "L’acte est suspendu : rien ne se signe avant la levée de la suspension.",
  gate_annulled: "L’acte est annulé ou retiré : plus rien ne se signe sur son fondement.",
  gate_notEnforceable:
    "La délibération n’est pas exécutoire : il faut l’accusé de réception du préfet, et la publication ou la notification.",
  gate_tooEarly:
    "Ce jour précède celui où la délibération devient exécutoire : une transmission postérieure ne régularise pas une signature donnée sans autorisation exécutoire (CE, 20 janvier 1989, Ville de Millau ; à confirmer par les juristes).",
  gate_sameDay:
    "La délibération devient exécutoire ce jour même : signez un jour strictement postérieur. Un juge a annulé une convention signée le jour où son autorisation était transmise (TA Montpellier, 7 novembre 2002 ; à confirmer par les juristes).",
  gate_overridden:
    "Signature admise le jour même où la délibération devient exécutoire, par exception motivée et approuvée par une seconde personne.",
  gate_legalForm: "La forme juridique du contrat n’est pas choisie.",
  gate_parties: "Il faut au moins une collectivité qui paie et un investisseur parmi les parties.",
  gate_signatories: "Une partie n’a pas de signataire.",
  gate_powerMissing: "Le pouvoir d’un signataire n’est pas joint.",
  gate_powerExpired: "Le pouvoir d’un signataire ne vaut pas ce jour-là.",
  gate_excluded: "Un investisseur est écarté, sans dérogation en vigueur.",
  gate_undetermined: "Un investisseur est indéterminé, sans dérogation en vigueur.",
  gate_notScreenedThatDay: "Un investisseur n’a pas été criblé de nouveau ce jour-là.",
  warning_observation_letter: "Le préfet a adressé une lettre d’observations : elle ne suspend pas l’acte.",
  warning_deferral: "Le préfet a déféré l’acte au tribunal : ce déféré ne suspend pas l’acte par lui-même.",
  warning_recourse: "Un recours de tiers est en cours : il ne suspend pas l’acte par lui-même.",
  order_notSignatory: "Cette personne n’est pas, ou n’est plus, signataire de ce contrat.",
  order_done: "Cette étape est déjà faite.",
  order_refused: "Cette étape a été refusée : remplacez le signataire ou la version avant de poursuivre.",
  order_expired: "Le délai de ce signataire est passé : invitez-le de nouveau ou remplacez-le.",
  order_waiting: "Ce n’est pas encore le tour de ce signataire. L’étape en cours revient à : {holder}.",
  vote_notACount: "Écrivez un nombre entier de membres ou de voix.",
  vote_noMembers: "Indiquez combien de membres sont en exercice.",
  vote_tooManyMembers: "Présents, représentés et déportés font {counted} membres, pour {membersInOffice} en exercice.",
  vote_tooManyProxies: "Un membre présent porte un pouvoir au plus : il y a plus de représentés que de présents.",
  vote_tooManyVotes: "{cast} voix et abstentions sont comptées, pour {most} membres qui pouvaient voter.",
  vote_noQuorum:
    "Le quorum n’est pas atteint : {present} présents, pour {membersInOffice} membres en exercice ; il en faut plus de la moitié. Si la séance n’a pas pu délibérer, choisissez « Séance sans quorum ».",
  vote_quorumReached: "Le quorum est atteint : {present} présents, pour {membersInOffice} membres en exercice.",
  vote_nothingVoted: "Sans quorum, rien n’est mis aux voix : écrivez 0 pour, 0 contre et 0 abstention.",
  meeting_noFirst: "Aucune séance sans quorum n’est enregistrée : enregistrez-la d’abord.",
  meeting_otherBody: "La seconde séance est celle de la même assemblée.",
  meeting_tooEarly: "La seconde séance se tient trois jours au moins après la première : à partir du {from}.",
  meeting_otherAgenda: "La seconde séance porte sur le même ordre du jour : « {object} ».",
};

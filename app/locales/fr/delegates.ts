import type { DelegateState } from "../../domain/access/delegates.ts";
import { unbroken } from "../unbroken.ts";

/** Those an investor lets into its space until a day. */
export const delegates = unbroken({
  title: "Délégués",
  lead: (live: number) =>
    live === 0
      ? "Personne d’autre ne voit votre espace."
      : live === 1
        ? "Une personne voit votre espace jusqu’à son dernier jour."
        : `${live} personnes voient votre espace, chacune jusqu’à son dernier jour.`,
  caption: "Vos délégués, ceux dont l’accès court encore d’abord",
  name: "Nom",
  email: "Adresse électronique",
  until: "Dernier jour",
  untilHint: "Inclus, dans un an au plus. L’accès se ferme de lui-même ce soir-là.",
  state: "Accès",
  states: { invited: "Invité", active: "Ouvert", ended: "Terminé", revoked: "Retiré" } satisfies Record<
    DelegateState,
    string
  >,
  act: "Retrait",
  revoke: "Retirer l’accès",
  revokeOne: (name: string) => `Retirer l’accès de ${name}`,
  none: "Aucun délégué.",
  noneWhy: "Une personne que vous nommez voit ce que vous voyez, jusqu’au jour que vous choisissez.",
  newOne: "Nommer un délégué",
  what: "Le délégué lit votre position, vos avis et vos documents, et peut poser une question ou contester un résultat en votre nom. Il ne nomme personne. Vous retirez l’accès d’un clic.",
  send: "Nommer et envoyer l’invitation",
  youAreOne: "Vous êtes vous-même délégué : seules les personnes de l’établissement nomment et retirent les délégués.",
  open: "Délégués",
  done: { named: "L’invitation est partie.", revoked: "L’accès est retiré." },
});

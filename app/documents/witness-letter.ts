import type { LogHead } from "../domain/audit/chain.ts";
import type { ConsistencyProof, HeadAlone } from "../domain/audit/proofs.ts";
import type { WrittenLetter } from "./letters.ts";

/**
 * The head of the log for a party that keeps it, in both languages: nobody says which one it reads. It names no person and no
 * file. The proof stands in the letter itself, which docs/verify.mjs reads as it is.
 */
export function witnessLetter(facts: {
  departement: string;
  head: LogHead;
  told: ConsistencyProof | HeadAlone;
}): WrittenLetter {
  const { departement, head, told } = facts;
  const isFirst = told.format === "tamis-head-1";
  return {
    subject: `${departement} : sceau n° ${head.number} du journal`,
    body: `Bonjour,

Le journal du portail (${departement}) porte le sceau n° ${head.number}, posé le ${head.sealedAt} (heure universelle)
sur ${head.size} écritures. Son empreinte :

${head.root}

Gardez cette lettre. ${
      isFirst
        ? "La prochaine dira que le journal de ce jour n'a fait que se prolonger."
        : `La preuve ci-dessous dit que le journal du sceau n° ${told.first.number}, que vous avez reçu, n'a fait que se prolonger.`
    }
Elle se vérifie sans le portail, avec le fichier verify.mjs qui l'accompagne : node verify.mjs cette-lettre.txt

---

The log of the portal (${departement}) bears seal ${head.number}, put on ${head.sealedAt} (universal time) on
${head.size} entries; its hash is above. Keep this letter. ${
      isFirst
        ? "The next one will say that the log of today only grew."
        : `The proof below says that the log of seal ${told.first.number}, which you received, only grew.`
    }
It is verified without the portal: node verify.mjs this-letter.txt

${JSON.stringify(told, null, 1)}
`,
  };
}

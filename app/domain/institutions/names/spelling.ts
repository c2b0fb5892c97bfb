/** Words that say the same in the languages of registers; the first stands for all. */
const senses = `group groupe gruppe gruppo grupo groep konzern concern;holding holdings;bank banque banco banca banken banques banks;
  international internationale internacional internazionale internationaux;national nationale nacional nazionale;
  insurance insurances assurance assurances versicherung versicherungen seguros assicurazioni;foundation fondation stiftung fundacion fondazione;
  association associations asociacion associazione;fund funds fonds fondo fondos;finance finances finanz finanzas;
  company compagnie societe gesellschaft sociedad societa;organisation organization;industry industries industrie industria;
  energy energie energies energia;health sante;university universite universitat universidad;institute institut;committee comite;
  european europeenne europeen europaische europea;general generale allgemeine;investment investments investissement investissements;
  technology technologies technologie;federation federacion;percent per cent`;

const senseOf = new Map(
  senses.split(";").flatMap((line) => {
    const same = line.trim().split(" ");
    return same.map((word): [string, string] => [word, same[0] as string]);
  }),
);

/**
 * What two spellings of one word share: British or American, « Köln » or « Koeln », with or without the final s, or the
 * same word of trade in another language.
 */
export function spellingKey(word: string): string {
  const sense = senseOf.get(word);
  if (sense) return sense;
  if (word.length < 5) return word;
  return word
    .replace(/iz(e|es|ed|er|ers|ing|ation|ations|ational)$/, "is$1")
    .replace(/our(s|ed|ing|able)?$/, "or$1")
    .replace(/([bt])re(s?)$/, "$1er$2")
    .replace(/gramme(s?)$/, "gram$1")
    .replace(/([aou])e(?=[^aeiou])/g, "$1")
    .replace(/(?<=[^s])s$/, "");
}

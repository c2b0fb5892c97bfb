import { plainLetters } from "./plain-letters.ts";

/** The words of a name in plain letters, signs taken for what they say, initials drawn together (« N. V. », « A/S »). */
export function wordsOf(name: string): string[] {
  const text = plainLetters(name)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/%/g, " percent ")
    .replace(/[&+]/g, " and ")
    .replace(/@/g, " at ")
    // d'Épargne, l'Estuaire: the elided word goes; in all others the apostrophe goes.
    .replace(/(?<![\p{L}\p{N}])(d|l|qu|dell|all|nell)'(?=\p{L})/gu, "")
    .replace(/'/g, "")
    .replace(/(?<![\p{L}\p{N}])(\p{L})\/(?=\p{L}(?![\p{L}\p{N}]))/gu, "$1")
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, "$1");
  return initialsTogether(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""));
}

/** « C K Hutchison » → « ck hutchison »: a run of single letters is one word. */
function initialsTogether(words: string[]): string[] {
  const out: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) out.push(run.join(""));
    run = [];
  };
  for (const word of words) {
    if (/^\p{Script=Latin}$/u.test(word)) {
      run.push(word);
    } else {
      close();
      out.push(word);
    }
  }
  close();
  return out;
}

/** Letters that Unicode does not take apart into a base letter and an accent. */
const special: Record<string, string> = Object.fromEntries(
  "ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŋ:n ə:a".split(" ").map((pair) => pair.split(":")),
);

// Cyrillic by the letters most registers use (near BGN/PCGN); Greek by ISO 843, simplified. Signs without a sound vanish.
const otherScripts: Record<string, string> = Object.fromEntries(
  (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch " +
    "ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ye ґ:g ў:u ј:j љ:lj њ:nj ћ:c ђ:d џ:dz ѓ:gj ќ:kj ѕ:dz қ:k ғ:g ү:u ұ:u ө:o ң:n һ:h ә:a " +
    "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"
  )
    .split(" ")
    .map((pair) => pair.split(":")),
);

/** Small Latin letters without accents; Cyrillic and Greek transliterated, other scripts left as they are. */
export function plainLetters(text: string): string {
  const small = text.normalize("NFKC").toLowerCase().normalize("NFC");
  // й and ї carry a mark of their own: looked up before marks are taken away.
  const latin = [...small].map((letter) => otherScripts[letter] ?? letter).join("");
  return [...latin.normalize("NFD").replace(/\p{M}/gu, "")].map((l) => otherScripts[l] ?? special[l] ?? l).join("");
}

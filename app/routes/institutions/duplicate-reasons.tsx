import type { DuplicateReason } from "../../domain/institutions/duplicates.ts";
import type { Messages } from "../../locales/index.ts";
import { useText } from "../../ui/text.tsx";

/** Why two records may be one, in words. */
export function DuplicateReasons({ reasons }: { reasons: readonly DuplicateReason[] }) {
  const text = useText();
  return (
    <ul className="list-disc pl-5">
      {sentences(reasons, text).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sentences(reasons: readonly DuplicateReason[], { duplicates, institutions }: Messages): string[] {
  const told = reasons.flatMap((reason) => sentenceOf(reason, duplicates.reasons, institutions));
  const whole =
    reasons.some(({ kind }) => kind === "agree") &&
    reasons.every((r) => r.kind !== "differ" && (r.kind !== "agree" || r.how === "same"));
  const ordered = reasons.some(({ kind }) => kind === "order");
  return [...new Set([...(whole && !ordered ? [duplicates.reasons.sameWords] : []), ...told])];
}

function sentenceOf(
  reason: DuplicateReason,
  words: Messages["duplicates"]["reasons"],
  { kinds, nameKinds }: Messages["institutions"],
): string | string[] {
  switch (reason.kind) {
    case "agree":
      return reason.how === "same" ? [] : words[reason.how](reason.left, reason.right);
    case "differ":
      return words.differ(reason.token);
    case "legalForm":
      return words.forms[reason.verdict];
    case "sameIdentifier":
    case "sharedIdentifier":
      return words[reason.kind](kinds[reason.identifier], reason.value);
    case "otherIdentifier":
      return words.otherIdentifier(kinds[reason.identifier], reason.left, reason.right);
    case "otherCountry":
      return words.otherCountry(reason.left, reason.right);
    case "otherName":
      return words.otherName(nameKinds[reason.left], nameKinds[reason.right]);
    case "sameAddress":
    case "sameCity":
    case "sameWebsite":
      return words[reason.kind](reason.value);
    case "wordsOnBothSides":
      return [];
    default:
      return words[reason.kind];
  }
}

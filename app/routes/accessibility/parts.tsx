import { Section } from "../../ui/section.tsx";

/** A part of the statement that is one paragraph. */
export function Words({ title, words }: { title: string; words: string }) {
  return (
    <Section title={title}>
      <p className="max-w-[46em] break-words">{words}</p>
    </Section>
  );
}

const ombudsman = {
  form: "https://formulaire.defenseurdesdroits.fr/",
  delegate: "https://www.defenseurdesdroits.fr/saisir/delegues",
};

interface RemedyProps {
  title: string;
  words: string;
  ways: Record<"form" | "delegate" | "post", string>;
}

/** Where to turn when nobody answers. */
export function Remedy({ title, words, ways }: RemedyProps) {
  return (
    <Section title={title}>
      <p className="max-w-[46em]">{words}</p>
      <ul className="mt-1 max-w-[46em] list-disc pl-5">
        <li>
          <a href={ombudsman.form}>{ways.form}</a>
        </li>
        <li>
          <a href={ombudsman.delegate}>{ways.delegate}</a>
        </li>
        <li>{ways.post}</li>
      </ul>
    </Section>
  );
}

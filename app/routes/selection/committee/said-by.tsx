import { Link } from "@remix-run/react";
import { useText } from "../../../ui/text.tsx";
import type { SheetLine } from "./load-sheet.ts";

/** What the candidate answered to one criterion, and the files it joined. */
export function SaidBy({ line: { answer, pieces, scale } }: { line: SheetLine }) {
  const text = useText().committee.sheet;
  const step = answer?.choice && /^\d$/.test(answer.choice) ? Number(answer.choice) : null;
  const word = answer?.choice === "yes" ? text.saidYes : answer?.choice === "no" ? text.saidNo : null;
  return (
    <div className="min-w-0 text-sm lg:border-l lg:border-line lg:pl-6">
      <p className="font-semibold">{text.answer}</p>
      {!answer && <p className="text-soft">{text.noAnswer}</p>}
      {step !== null && (
        <p>
          {text.claims(String(step))} <span className="text-soft">{scale[step]}</span>
        </p>
      )}
      {word && <p>{word}</p>}
      {answer?.words && <p className="mt-1 whitespace-pre-line">{answer.words}</p>}
      {pieces.length > 0 && (
        <>
          <p className="mt-2 font-semibold">{text.pieces}</p>
          <ul className="list-disc pl-5">
            {pieces.map(({ id, title, page }) => (
              <li key={id}>
                <Link to={`/pieces-jointes/${id}/fichier`} reloadDocument>
                  {title}
                </Link>
                {page && `, p. ${page}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

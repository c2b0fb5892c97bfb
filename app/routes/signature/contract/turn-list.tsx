import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";
import type { lacksOf, Turn } from "./contract-view.ts";

/** The order as people will live it, one line a turn, then what is still lacking. */
export function TurnList({ turns, lacks }: { turns: readonly Turn[]; lacks: ReturnType<typeof lacksOf> }) {
  const text = useText().contract.order;
  const missing = [
    ...(lacks.payer ? [text.noPayer] : []),
    ...(lacks.investor ? [text.noInvestor] : []),
    ...lacks.signers.map((party) => text.noSigner(party)),
  ];
  const told = ({ people }: Turn) =>
    people
      .map(({ name, party, substitutes }) => {
        const also = substitutes.length > 0 ? text.substitutes(substitutes.join(", ")) : "";
        return text.of(name, party) + also;
      })
      .join(text.together);
  return (
    <>
      {turns.length === 0 && <p className="text-soft">{text.none}</p>}
      <ol className="max-w-[60em] border-t border-line empty:hidden">
        {turns.map((turn, at) => {
          const line = text.step(at + 1, text[turn.duty], told(turn));
          return (
            <li key={line} className="border-b border-line py-2 break-words">
              {line}
            </li>
          );
        })}
      </ol>
      {missing.length > 0 && (
        <Notice tone="warning">
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

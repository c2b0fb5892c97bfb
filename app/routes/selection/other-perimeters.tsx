import { Link } from "@remix-run/react";
import { type Perimeter, perimeters } from "../../domain/screening/facts.ts";
import { useText } from "../../ui/text.tsx";

/** Leads to the same board at each of the other perimeters. */
export function OtherPerimeters(props: { shown: Perimeter; names: Record<Perimeter, string>; days: string }) {
  const { shown, names, days } = props;
  return (
    <span data-screen>
      {useText().selection.board.see}{" "}
      {perimeters
        .filter((code) => code !== shown)
        .map((code, i) => (
          <span key={code}>
            {i > 0 && ", "}
            <Link to={`?perimetre=${code}${days}`}>
              {code} {names[code]}
            </Link>
          </span>
        ))}
    </span>
  );
}

import { Link } from "@remix-run/react";
import type { Refused } from "../../ui/form-answers.tsx";
import { useText } from "../../ui/text.tsx";

/** When an identifier belongs to somebody already: the way to that record. */
export function TakenNotice({ refusal }: { refusal: Refused | undefined }) {
  const text = useText().institutions;
  const values = refusal?.sentence.key === "identifierTaken" ? refusal.sentence.values : undefined;
  if (!values) return null;
  return (
    <p>
      <Link to={`/etablissements/${values.id}`} className="font-semibold">
        {text.openOther(String(values.name))}
      </Link>
    </p>
  );
}

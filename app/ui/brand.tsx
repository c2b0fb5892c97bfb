import { Link } from "@remix-run/react";
import { useText } from "./text.tsx";

/** The portal's name and the département's. */
export function Brand({ departement }: { departement: string }) {
  const text = useText();
  return (
    <Link to="/" className="block min-w-0 no-underline hover:no-underline">
      <span className="block font-title text-[1.375rem] leading-7 font-semibold text-accent">{text.shell.brand}</span>
      <span className="block text-xs break-words text-soft">{departement}</span>
    </Link>
  );
}

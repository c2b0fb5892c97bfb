import { percent } from "./format.ts";
import { useLocale, useText } from "./text.tsx";

/** A share from millionths of the whole; null reads as unknown. */
export function Percent({ millionths }: { millionths: number | null }) {
  const locale = useLocale();
  const text = useText();
  if (millionths === null) return <span className="text-soft">{text.ui.unknown}</span>;
  return <span className="whitespace-nowrap tabular-nums">{percent(millionths, locale)}</span>;
}

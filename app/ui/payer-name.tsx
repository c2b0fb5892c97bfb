import { sayPayer } from "../locales/payer.ts";
import { useLocale } from "./text.tsx";

/** Who pays, in words. */
export function PayerName({ code }: { code: string }) {
  return <>{sayPayer(code, useLocale())}</>;
}

import { sentence } from "../../../locales/sentence.ts";
import { day } from "../../../ui/format.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import type { requestView } from "./signatory-view.ts";

/** What was sent to a provider for one signatory, and what came of it. */
export function RequestList({ requests }: { requests: ReturnType<typeof requestView>[] }) {
  const all = useText();
  const text = all.signing.person;
  const locale = useLocale();
  return (
    <ul className="border-t border-line">
      {requests.map(({ id, provider, externalId, sentOn, expiresOn, isClosed, failure }) => (
        <li key={id} className="border-b border-line py-2 break-words">
          {[
            externalId ? `${provider} ${externalId}` : provider,
            sentOn ? text.requestSent(day(sentOn, locale)) : !isClosed && text.requestWaits,
            isClosed ? text.requestClosed : text.requestUntil(day(expiresOn, locale)),
          ]
            .filter(Boolean)
            .join(", ")}
          {failure && <div className="text-brick">{sentence(all, failure)}</div>}
        </li>
      ))}
    </ul>
  );
}

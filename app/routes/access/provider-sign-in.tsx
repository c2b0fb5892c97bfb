import { buttonLook } from "../../ui/button-look.ts";
import { useText } from "../../ui/text.tsx";

/** The way in by a provider of identities. A plain link: the answer leads to another site, where no form of ours may go. */
export function ProviderSignIn({ name, back }: { name: string; back: string }) {
  const { provider: text } = useText().factors;
  return (
    <div className="mt-8 max-w-[40rem] border-t border-line pt-5">
      <a href={`/connexion/fournisseur?retour=${encodeURIComponent(back)}`} className={buttonLook("secondary")}>
        {text.act(name)}
      </a>
      <p className="mt-2 text-sm text-soft">{text.lead}</p>
    </div>
  );
}

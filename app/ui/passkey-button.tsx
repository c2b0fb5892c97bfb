import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { useText } from "./text.tsx";

/** What the browser is asked: to make a key, or to sign with one. In JSON, as the standard writes both. */
export type PasskeyQuestion =
  | { create: PublicKeyCredentialCreationOptionsJSON }
  | { get: PublicKeyCredentialRequestOptionsJSON };

/**
 * Asks the browser for a passkey, and sends the form it stands in with the answer in the field `name`. The one act of
 * the portal that needs a script: browsers offer no other way, and the page says so.
 */
export function PasskeyButton({ question, name, label }: { question: PasskeyQuestion; name: string; label: string }) {
  const { passkeys: text } = useText().factors;
  const field = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const press = async () => {
    setTrouble(null);
    if (!("PublicKeyCredential" in window) || !("parseCreationOptionsFromJSON" in PublicKeyCredential))
      return setTrouble(text.noBrowser);
    try {
      const answer = await answerTo(question);
      if (answer === null || field.current === null) return;
      field.current.value = JSON.stringify(answer);
      field.current.form?.requestSubmit();
    } catch {
      setTrouble(text.notDone);
    }
  };
  return (
    <div>
      <noscript>
        <p className="mb-2 text-soft">{text.needsScript}</p>
      </noscript>
      <input type="hidden" name={name} ref={field} />
      <Button type="button" kind="secondary" onPress={() => void press()}>
        {label}
      </Button>
      <p role="status" className="mt-2 font-semibold text-brick empty:hidden">
        {trouble}
      </p>
    </div>
  );
}

async function answerTo(question: PasskeyQuestion): Promise<unknown> {
  const asked =
    "create" in question
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question.create),
        })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question.get) });
  return asked === null ? null : (asked as PublicKeyCredential).toJSON();
}

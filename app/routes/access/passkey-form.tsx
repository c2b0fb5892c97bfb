import { Form } from "../../ui/form.tsx";
import { PasskeyButton } from "../../ui/passkey-button.tsx";
import { useText } from "../../ui/text.tsx";

export interface SignInQuestion {
  challenge: string;
  rpId: string;
}

/** Signing in by a passkey, in place of password and code. */
export function PasskeyForm({ question, back }: { question: SignInQuestion; back: string }) {
  const { passkeys: text } = useText().factors;
  return (
    <div className="mt-8 max-w-[40rem] border-t border-line pt-5">
      <Form action="/connexion/cle" id="cle">
        <input type="hidden" name="back" value={back} />
        <PasskeyButton
          question={{ get: { ...question, userVerification: "required" } }}
          name="answer"
          label={text.signIn}
        />
      </Form>
    </div>
  );
}

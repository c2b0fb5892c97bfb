import { createContext, useContext } from "react";
import { Field } from "./field.tsx";
import { useFormAnswers } from "./form-answers.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { useText } from "./text.tsx";

/** How whoever is signed in stands: whether they proved who they are shortly before, and by what they may do it again. */
export interface ProofState {
  isFresh: boolean;
  by: "password" | "code";
  email: string;
  /** What to ask of a passkey; null for who has none. */
  passkey: { challenge: string; rpId: string } | null;
}

const ProofContext = createContext<ProofState>({ isFresh: true, by: "password", email: "", passkey: null });
export const ProofProvider = ProofContext.Provider;

/**
 * The field of a grave act in which its author proves again who they are. There only when the last proof is no longer
 * fresh: at the page's opening, or once the form was refused for it, every other word kept.
 */
export function ProveAgain() {
  const { isFresh, by, email, passkey } = useContext(ProofContext);
  const { refusal } = useFormAnswers();
  const { access, factors } = useText();
  if (isFresh && refusal?.fields.proof === undefined) return null;
  const isCode = by === "code";
  return (
    <>
      {!isCode && (
        <input type="email" value={email} autoComplete="username" aria-label={access.email} readOnly hidden />
      )}
      <Field
        name="proof"
        type={isCode ? "text" : "password"}
        label={isCode ? factors.code : factors.passwordAgain}
        hint={isCode ? `${factors.proofWhy} ${factors.codeHint}` : factors.proofWhy}
        autoComplete={isCode ? "one-time-code" : "current-password"}
        width="half"
        required={passkey === null}
      />
      {passkey && (
        <PasskeyButton
          question={{ get: { ...passkey, userVerification: "required" } }}
          name="proof"
          label={factors.passkeys.prove}
        />
      )}
    </>
  );
}

import type { MouseEvent, ReactNode } from "react";
import { type ButtonKind, buttonLook } from "./button-look.ts";
import { useFormAnswers } from "./form-answers.tsx";

interface ButtonProps {
  kind?: ButtonKind;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Sends the form elsewhere than the form's own action. */
  formAction?: string;
  /** Sends it by another method than the form's own: a search among the words of a form. */
  formMethod?: "get";
  /** What a button that sends nothing does; it needs a script, and says so where it stands. */
  onPress?: () => void;
  children: ReactNode;
}

/** A button; inside a form that is being sent it refuses a second press. */
export function Button({ kind = "primary", type = "submit", onPress, children, ...rest }: ButtonProps) {
  const { sending } = useFormAnswers();
  const held = sending && type === "submit";
  const hold = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      type={type}
      className={buttonLook(kind)}
      aria-disabled={held || undefined}
      onClick={held ? hold : onPress}
      {...rest}
    >
      {children}
    </button>
  );
}

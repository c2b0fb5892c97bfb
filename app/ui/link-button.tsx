import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ButtonKind, buttonLook } from "./button-look.ts";

interface LinkButtonProps {
  to: string;
  kind?: ButtonKind;
  /** A file to save rather than a page to open. */
  download?: boolean;
  children: ReactNode;
}

/** A link that looks like a button: it opens a page, it changes nothing. */
export function LinkButton({ to, kind = "secondary", download, children }: LinkButtonProps) {
  return (
    <Link to={to} className={buttonLook(kind)} reloadDocument={download} download={download}>
      {children}
    </Link>
  );
}

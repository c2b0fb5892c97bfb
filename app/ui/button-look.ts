export type ButtonKind = "primary" | "secondary" | "danger";

const shared =
  "inline-flex min-h-10 items-center justify-center rounded border px-3.5 py-1.5 text-center font-semibold no-underline " +
  "hover:no-underline disabled:border-line disabled:bg-transparent disabled:text-soft aria-disabled:opacity-60";

const kinds: Record<ButtonKind, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent",
  secondary: "border-accent bg-transparent text-accent hover:bg-accent-soft hover:text-accent",
  danger: "border-brick bg-brick text-on-brick hover:border-brick-strong hover:bg-brick-strong hover:text-on-brick",
};

/** The look shared by buttons and links that act as one. */
export const buttonLook = (kind: ButtonKind): string => `${shared} ${kinds[kind]}`;

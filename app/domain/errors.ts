/** A sentence for a person, as a key of `locales/*` `errors` with its values. */
export interface Message {
  key: string;
  values?: Record<string, string | number>;
}

export type ErrorKind = "Invalid" | "Forbidden" | "NotFound" | "Conflict" | "Precondition" | "TooMuch";

/** The only failures a person may meet; mapped to HTTP once, in `http/errors.ts`. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly sentence: Message,
    /** Reasons beside form fields, by field name. */
    readonly fields: Record<string, Message> = {},
  ) {
    super(`${kind}: ${sentence.key}`);
    this.name = "DomainError";
  }
}

/** True for a domain error, also one from the built pages, which carry a copy of this class of their own. */
export const isDomainError = (error: unknown): error is DomainError =>
  error instanceof Error && error.name === "DomainError" && "kind" in error;

export const invalid = (fields: Record<string, Message>, sentence: Message = { key: "invalid" }): DomainError =>
  new DomainError("Invalid", sentence, fields);
export const forbidden = (): DomainError => new DomainError("Forbidden", { key: "forbidden" });
export const notFound = (): DomainError => new DomainError("NotFound", { key: "notFound" });
/** Someone was faster, or the thing exists already. */
export const conflict = (sentence: Message, fields: Record<string, Message> = {}): DomainError =>
  new DomainError("Conflict", sentence, fields);
/** The state does not allow it. */
export const precondition = (sentence: Message): DomainError => new DomainError("Precondition", sentence);
export const tooMuch = (sentence: Message): DomainError => new DomainError("TooMuch", sentence);

import { notFound } from "../domain/errors.ts";

/** Any other address: here rather than nowhere, so that the page knows who reads it and in which language. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function Missing() {
  return null;
}

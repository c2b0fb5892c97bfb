import { notFound } from "../domain/errors.ts";

/** Any other address: here rather than nowhere, so that the page knows who reads it and in which language. */
export function loader(): never {
  throw notFound();
}

export const action = loader;

export default function Missing() {
  return null;
}

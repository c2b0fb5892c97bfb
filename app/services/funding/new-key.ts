import { randomUUID } from "node:crypto";

/** The key of a form: what is sent twice is recorded once. */
export const newKey = (): string => randomUUID();

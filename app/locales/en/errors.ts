import type { errors as reference } from "../fr/errors.ts";

export const errors: typeof reference = {
  invalid: "Some answers need correcting.",
  forbidden: "Your role does not allow this.",
  notFound: "This page does not exist, or it is not open to you.",
  invalid_type: "Enter a value.",
  too_small: "Enter a value.",
  too_big: "This value is too long or too large.",
  invalid_format: "This format is not recognised.",
  invalid_value: "Choose one of the values offered.",
};

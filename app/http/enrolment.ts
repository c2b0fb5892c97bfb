/** Where somebody sets up their second factor. */
export const enrolment = "/compte/second-facteur";

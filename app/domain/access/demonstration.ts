/** The one password of every demonstration account, printed at start. Refused everywhere in production. */
export const demonstrationPassword = "tamis-demonstration";

/** The viewer of every attempt: own = these; other = their twins. */
export const own = {
  person: "00000000-0000-4000-8000-00000000000a",
  institution: "00000000-0000-4000-8000-0000000000aa",
  candidacy: "00000000-0000-4000-8000-0000000000ac",
};
export const other = {
  person: "00000000-0000-4000-8000-00000000000b",
  institution: "00000000-0000-4000-8000-0000000000bb",
  candidacy: "00000000-0000-4000-8000-0000000000bc",
};

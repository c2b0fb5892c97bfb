/** « 1er octobre » : Intl writes a plain 1. */
export const firstDay = (written: string): string => written.replace(/(^|\s)1(?=\s\p{L})/u, "$11er");

import type { importRefusals as reference } from "../fr/import-refusals.ts";

export const importRefusals: typeof reference = {
  importNoFile: "Give at least one file: entities, relationships or exceptions.",
  importFileMissing: "The file cannot be found or read.",
  importFileEmpty: "The file is empty, or has no header line.",
  importFileTooLarge: "The file is larger than {limit} MB.",
  importColumnsMissing: "This is not the file expected: columns {columns} are missing.",
  importZipBroken: "The .zip archive is damaged.",
  importZipEncrypted: "The .zip archive is protected by a password.",
  importZipTooLarge: "The .zip archive unpacks beyond reason; it was not opened.",
  importZipNotOneCsv: "The .zip archive must hold one .csv file; it holds {count}.",
  importBusy: "Another import is running. Wait for its end.",
  importOver: "This import is over already.",
  importInterrupted: "The import was interrupted twice by the portal stopping. What was merged has stayed.",
  importBroke: "The import stopped on an error of the portal. What was merged has stayed.",
};

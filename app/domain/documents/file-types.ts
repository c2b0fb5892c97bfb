/** What may be kept as evidence, and the ending its name gets when it is served. */
export const fileTypes = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.text": "odt",
} as const;
export type FileType = keyof typeof fileTypes;

/** What a file field offers to choose: scans and images, or every kind that is kept. The content decides once it is sent. */
export const scanEndings = ".pdf,.png,.jpg,.jpeg,.webp";
export const pieceEndings = `${scanEndings},.docx,.xlsx,.odt`;

export const uploadLimitBytes = 25 * 1024 * 1024;

/** The name a file is served under: the person's, without path or control signs, ending as its content does. */
export function servedName(name: string | null, type: FileType): string {
  const ending = fileTypes[type];
  const last = (name ?? "").split(/[\\/]/).pop() ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs have no place in a header
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f"\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const stem = clean.replace(/\.[^.]{0,8}$/, "").slice(0, 120) || "piece";
  return `${stem}.${ending}`;
}

/** Where the statement of a position is read as a file, at the day the page is read at. */
export function statementAddresses(base: string, { on, known }: { on: string | null; known: string | null }) {
  const at = { ...(on && { au: on }), ...(known && { connu: known }) };
  const to = (format: "pdf" | "xlsx") => `${base}/releve?${new URLSearchParams({ ...at, format })}`;
  return { pdf: to("pdf"), xlsx: to("xlsx") };
}

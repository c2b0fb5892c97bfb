export const tableFileKinds = ["csv", "xlsx"] as const;
export type TableFileKind = (typeof tableFileKinds)[number];

/** The most rows one file holds; beyond, the list has to be filtered first. */
export const mostRows = 10_000;

/** Which table of the page is asked for as a file (`?export=csv&tableau=<its caption>`), if one is. */
export function askedTable(request: Request): { kind: TableFileKind; caption: string } | null {
  const asked = new URL(request.url).searchParams;
  const kind = tableFileKinds.find((one) => one === asked.get("export"));
  return request.method === "GET" && kind ? { kind, caption: asked.get("tableau") ?? "" } : null;
}

/** Rows a list puts on one page: its usual number, or as many as a file holds. */
export function rowsPerPage(request: Request, usual: number, most = mostRows): number {
  return askedTable(request) ? most : usual;
}

/** A document of the portal's own as a file to save; kept by no cache. */
export const servedJson = (name: string, value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });

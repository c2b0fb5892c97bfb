/** The page of a list in the URL; 1 unless it is a whole number above. */
export function pageNumber(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
  return Number.isSafeInteger(page) && page > 0 && page <= 100_000 ? page : 1;
}

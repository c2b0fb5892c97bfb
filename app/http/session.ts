import type { Request } from "express";
import type { Viewer } from "../domain/access/viewer.ts";
import type { Locale } from "../locales/index.ts";
import type { Resources } from "./resources.ts";

/** Who is signed in, and in which roles they may act. Nobody → nulls. */
export async function viewersOf(
  _resources: Resources,
  _req: Request,
): Promise<{ viewer: Viewer | null; viewers: Viewer[]; locale: Locale | null }> {
  return { viewer: null, viewers: [], locale: null };
}

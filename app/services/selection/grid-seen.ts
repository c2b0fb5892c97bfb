import { z } from "zod";

/** Which draft a form of the grid changes, and the revision its reader saw. */
export const gridSeen = z.object({ selectionId: z.uuid(), revision: z.coerce.number().int().min(1) });

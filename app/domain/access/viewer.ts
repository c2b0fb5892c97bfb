import type { Role } from "./roles.ts";

/** The person behind a request, in the one role they act in. */
export interface Viewer {
  personId: string;
  name: string;
  email: string;
  role: Role;
  /** Set for investors, evaluators, and for respondents and signatories (their file's institution). */
  institutionId: string | null;
  /** The one file of a respondent or signatory. */
  candidacyId: string | null;
}

/** Names one of a person's roles: the same role at two institutions has two keys. */
export const viewerKey = (viewer: Pick<Viewer, "role" | "institutionId" | "candidacyId">): string =>
  [viewer.role, viewer.candidacyId ?? viewer.institutionId].filter((part) => part !== null).join(".");

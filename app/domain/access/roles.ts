/** The product's roles; each has its database role `tamis_<role>`. */
export const roles = [
  "finance",
  "legal",
  "committee",
  "evaluator",
  "investor",
  "respondent",
  "signatory",
  "auditor",
  "admin",
] as const;
export type Role = (typeof roles)[number];

/** People of other organisations, whom finance invites: each is tied to an institution or one file. */
export const outsideRoles = ["investor", "respondent", "signatory", "evaluator"] as const satisfies readonly Role[];
/** People of the département, whom the administration invites. */
export const staffRoles = ["finance", "legal", "committee", "auditor", "admin"] as const satisfies readonly Role[];

export const isOutside = (role: Role): boolean => (outsideRoles as readonly Role[]).includes(role);

/** Roles for one file or one signature: each ends by itself. */
export const isFileRole = (role: Role): boolean => role === "respondent" || role === "signatory";

/** Database roles that no person holds: background work and the operator's commands, and register imports. */
export const machineRoles = ["system", "import"] as const;
export type MachineRole = (typeof machineRoles)[number];

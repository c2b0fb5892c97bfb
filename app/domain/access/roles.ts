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

/** Database roles that no person holds: background work and the operator's commands, and register imports. */
export const machineRoles = ["system", "import"] as const;
export type MachineRole = (typeof machineRoles)[number];

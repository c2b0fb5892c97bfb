import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signatureFiles as english } from "../../app/locales/en/signature-files.ts";
import { signatureFiles as french } from "../../app/locales/fr/signature-files.ts";

test("what the adapters of signatures may say has its sentence, and every sentence is said by one", () => {
  const code = readdirSync("app/adapters", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`app/adapters/${name}`, "utf8"))
    .join("\n");
  const said = [...code.matchAll(/"((?:signed|signature|chain|provider|text|archive)[A-Z]\w+)"/g)].map(
    ([, key]) => key,
  );
  expect([...new Set(said)].sort()).toEqual(Object.keys(french).sort());
  expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
});

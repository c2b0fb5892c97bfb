import { expect, it } from "vitest";
import { procedurePage } from "./procedure-page.ts";

it("prints the table of the procedure into docs/procedure.md", async () => {
  await expect(procedurePage()).toMatchFileSnapshot("../../../docs/procedure.md");
});

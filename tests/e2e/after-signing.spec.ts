import { expect, test } from "@playwright/test";
import { signedInAs } from "./addresses.ts";

test("somebody chooses what they are written and subscribes to a calendar, whose address opens until it is revoked", async ({
  browser,
  baseURL,
}) => {
  const context = await signedInAs(browser, "legal", baseURL ?? "");
  const page = await context.newPage();
  await page.goto("/compte", { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "Choisir ce qui m’est écrit" }).click();
  const stopped = page.getByLabel("La procédure est suspendue ou annulée");
  await expect(stopped.getByRole("option", { name: "Jamais" })).toHaveCount(0);
  await page.getByLabel("La procédure avance").selectOption("never");
  await page.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await expect(page.getByText("Vos choix sont enregistrés.")).toBeVisible();
  await expect(page.getByLabel("La procédure avance")).toHaveValue("never");

  await page.goto("/avis", { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "S’abonner au calendrier" }).click();
  await page.getByRole("button", { name: "Créer l’adresse" }).click();
  const address = (await page.getByText(/\/calendrier\/[\w-]{20,}/).textContent()) ?? "";
  const guest = (await browser.newContext()).request;
  const served = await guest.get(address);
  expect(served.headers()["content-type"]).toContain("text/calendar");
  expect(await served.text()).toContain("BEGIN:VCALENDAR");
  await page.reload({ waitUntil: "networkidle" });
  await page.goto("/calendrier", { waitUntil: "networkidle" });
  await expect(page.getByText(/\/calendrier\/[\w-]{20,}/)).toHaveCount(0);
  await page.getByRole("button", { name: "Retirer l’adresse" }).click();
  await expect(page.getByText("Aucune adresse n’est ouverte.")).toBeVisible();
  expect((await guest.get(address)).status()).toBe(404);
  await context.close();
});

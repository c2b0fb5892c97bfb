/**
 * Identifiers with a valid check digit from ranges nobody was given: LEI of the issuer prefix `DEMO`,
 * SIREN below 000 100 000.
 */
export function demonstrationLei(number: number): string {
  const base = `DEMO00TAMIS${String(number).padStart(7, "0")}`;
  const digits = [...`${base}00`].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join("");
  return base + String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}

/** Nine digits, the last by Luhn. */
export function demonstrationSiren(number: number): string {
  const base = `0000${String(number).padStart(4, "0")}`;
  const sum = [...base].reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return base + String((10 - (sum % 10)) % 10);
}

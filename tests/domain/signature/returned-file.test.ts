import { expect, test } from "vitest";
import { judgeReturned, provenLevel, type ReturnedSignature } from "../../../app/domain/signature/returned-file.ts";

const sure: ReturnedSignature = {
  ...{ signer: "DUPONT Marie", signedAt: "2026-12-16T10:00:00.000Z", later: "nothing" },
  ...{
    content: "is_locked_version",
    integrity: "intact",
    chain: "trusted",
    reasons: [{ key: "chainRevocationNotRead" }],
  },
};
const judge = (signatures: ReturnedSignature[], name = "Marie Dupont") =>
  judgeReturned({ signatures, reasons: [] }, name);

test("a proven signature in the signatory's name is valid, and advanced at most", () => {
  const found = judge([sure]);
  expect(found).toMatchObject({ finding: "valid", signer: "DUPONT Marie", count: 1 });
  expect(provenLevel(found)).toBe("advanced");
  expect(judge([sure], "Mme Marie Dupônt").finding).toBe("valid");
});

test.each([
  ["an authority nobody knows", { chain: "unknown" }],
  ["a chain not decided", { chain: "not_decided" }],
  ["a content not decided", { content: "not_decided" }],
  ["an integrity not decided", { integrity: "not_decided" }],
  ["additions not decided", { later: "not_decided" }],
  ["another name", { signer: "Paul Martin" }],
  ["no name", { signer: null }],
  ["a name without a letter", { signer: "–" }],
] as const)("%s leaves it to a person", (_, more) => {
  const found = judge([{ ...sure, ...more }]);
  expect(found.finding).toBe("not_decided");
  expect(provenLevel(found)).toBe("simple");
});

test.each([
  ["another content", { content: "differs" }],
  ["a broken signature", { integrity: "broken" }],
  ["a broken chain", { chain: "broken" }],
  ["changes made after it", { later: "changes" }],
] as const)("%s is invalid, beside a sound signature too; its reason comes first", (_, more) => {
  const found = judge([sure, { ...sure, ...more, reasons: [{ key: "signedBytesChanged" }] }]);
  expect(found).toMatchObject({
    finding: "invalid",
    reasons: [{ key: "signedBytesChanged" }, { key: "chainRevocationNotRead" }],
  });
});

test("no signature at all is invalid, with its reason", () => {
  const found = judgeReturned({ signatures: [], reasons: [{ key: "signedWithoutSignature" }] }, "Marie Dupont");
  expect(found).toMatchObject({ finding: "invalid", count: 0, reasons: [{ key: "signedWithoutSignature" }] });
});

test("among several, the signatory's own is told", () => {
  const found = judge([sure, { ...sure, signer: "Paul Martin", signedAt: "2026-12-17T10:00:00.000Z" }]);
  expect(found).toMatchObject({
    finding: "valid",
    signer: "DUPONT Marie",
    count: 2,
    signedAt: "2026-12-16T10:00:00.000Z",
  });
});

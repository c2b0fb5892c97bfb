import * as asn1js from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from "pkijs";

const { subtle } = globalThis.crypto;

/** A certificate with its private key. */
export interface Held {
  certificate: Certificate;
  key: CryptoKey;
  pem: string;
}

type Kind = "EC" | "RSA";
const generate = (kind: Kind) =>
  kind === "EC"
    ? subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"])
    : subtle.generateKey(
        { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
        true,
        ["sign", "verify"],
      );

let serial = 1000;

/** Makes a certificate: its own authority when no issuer is given. */
export async function certificateFor(
  name: string,
  {
    issuer = null,
    authority = false,
    from = "2026-01-01",
    to = "2030-01-01",
    kind = "EC",
  }: { issuer?: Held | null; authority?: boolean; from?: string; to?: string; kind?: Kind } = {},
): Promise<Held> {
  const keys = (await generate(kind)) as CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: ++serial });
  const named = new AttributeTypeAndValue({ type: "2.5.4.3", value: new asn1js.Utf8String({ value: name }) });
  certificate.subject.typesAndValues.push(named);
  if (issuer) certificate.issuer = issuer.certificate.subject;
  else certificate.issuer.typesAndValues.push(named);
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const basic = new BasicConstraints({ cA: authority });
  certificate.extensions = [
    new Extension({ extnID: "2.5.29.19", critical: true, extnValue: basic.toSchema().toBER(), parsedValue: basic }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(issuer?.key ?? keys.privateKey, "SHA-256");
  const base64 = Buffer.from(certificate.toSchema().toBER()).toString("base64");
  const pem = `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
  return { certificate, key: keys.privateKey, pem };
}

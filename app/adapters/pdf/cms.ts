import { constants, createHash, verify, X509Certificate } from "node:crypto";
import { Certificate, ContentInfo, IssuerAndSerialNumber, RSASSAPSSParams, SignedData, type SignerInfo } from "pkijs";
import type { Instant } from "../../domain/day.ts";
import type { Message } from "../../domain/errors.ts";

/** What a detached CMS signature says, and whether it holds for the bytes it is said to cover. */
export interface CmsFinding {
  integrity: "intact" | "broken" | "not_decided";
  signer: X509Certificate | null;
  /** All certificates that came along. */
  certificates: X509Certificate[];
  claimedAt: Instant | null;
  reasons: Message[];
}

const ids = {
  signedData: "1.2.840.113549.1.7.2",
  data: "1.2.840.113549.1.7.1",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  pss: "1.2.840.113549.1.1.10",
};
/** Hashes that still prove something; MD5 and SHA-1 do not. */
const hashes: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
/** Algorithms of signatures with the hash they name; null: the signer's digest. */
const signatures: Record<string, string | null> = {
  "1.2.840.113549.1.1.1": null,
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.2.1": null,
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
};
const mostCertificates = 40;

/** Reads and checks one detached CMS signature (RFC 5652). Never throws: what cannot be read is not decided. */
export function checkCms(der: Buffer, covered: [Buffer, Buffer]): CmsFinding {
  const nothing: CmsFinding = {
    integrity: "not_decided",
    signer: null,
    certificates: [],
    claimedAt: null,
    reasons: [],
  };
  try {
    const content = ContentInfo.fromBER(trimmed(der));
    if (content.contentType !== ids.signedData) return { ...nothing, reasons: [{ key: "signatureUnreadable" }] };
    const signed = new SignedData({ schema: content.content });
    const [info, ...more] = signed.signerInfos;
    if (!info || more.length > 0) return { ...nothing, reasons: [{ key: "signatureNotOneSigner" }] };
    const given = (signed.certificates ?? []).filter((one) => one instanceof Certificate).slice(0, mostCertificates);
    const own = given.find((one) => isSigner(one, info));
    const found = {
      ...nothing,
      signer: own ? opened(own) : null,
      certificates: given.map(opened).filter((one) => one !== null),
      claimedAt: claimedTime(info),
    };
    if (!found.signer) return { ...found, reasons: [{ key: "signatureWithoutCertificate" }] };
    return { ...found, ...judge(info, found.signer, covered) };
  } catch {
    return { ...nothing, reasons: [{ key: "signatureUnreadable" }] };
  }
}

/** `Contents` is padded with zeros after the structure; a length written at its start says where it ends. */
function trimmed(der: Buffer): Uint8Array<ArrayBuffer> {
  const first = der[1] ?? 0;
  const wide = first & 0x7f;
  const sized = first > 0x80 && wide <= 4 && der.length > 2 + wide;
  const end = sized ? 2 + wide + der.readUIntBE(2, wide) : first < 0x80 ? 2 + first : der.length;
  // A copy: the library reads the memory under a view, which here is shared.
  return new Uint8Array(der.subarray(0, end));
}

function isSigner(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
  }
  const key = certificate.extensions?.find(({ extnID }) => extnID === "2.5.29.14");
  const wanted = (sid as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView;
  const held = (key?.parsedValue as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)?.valueBlock
    ?.valueHexView;
  return Boolean(wanted && held && Buffer.from(wanted).equals(Buffer.from(held)));
}

function opened(certificate: Certificate): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
  } catch {
    return null;
  }
}

const attribute = (info: SignerInfo, id: string) => {
  const found = info.signedAttrs?.attributes.filter(({ type }) => type === id) ?? [];
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
};

function claimedTime(info: SignerInfo): Instant | null {
  const told = attribute(info, ids.signingTime) as { toDate?: () => Date } | undefined;
  const time = told?.toDate?.();
  return time && Number.isFinite(time.getTime()) ? time.toISOString() : null;
}

type Judged = Pick<CmsFinding, "integrity" | "reasons">;
const broken = (key: string): Judged => ({ integrity: "broken", reasons: [{ key }] });
const undecided = (key: string): Judged => ({ integrity: "not_decided", reasons: [{ key }] });

function judge(info: SignerInfo, signer: X509Certificate, covered: [Buffer, Buffer]): Judged {
  const hash = hashes[info.digestAlgorithm.algorithmId];
  if (!hash) return undecided("signatureAlgorithmUnknown");
  const signature = Buffer.from(info.signature.valueBlock.valueHexView);
  const how = scheme(info, hash);
  if (!how) return undecided("signatureAlgorithmUnknown");
  const key = { key: signer.publicKey, ...how.options };
  if (!info.signedAttrs) {
    return verify(how.hash, Buffer.concat(covered), key, signature) ? intact : broken("signatureDoesNotHold");
  }
  const digest = attribute(info, ids.messageDigest) as { valueBlock?: { valueHexView?: Uint8Array } } | undefined;
  const told = digest?.valueBlock?.valueHexView;
  const kind = attribute(info, ids.contentType) as { valueBlock?: { toString(): string } } | undefined;
  if (!told || kind?.valueBlock?.toString() !== ids.data) return undecided("signatureUnreadable");
  const attributes = Buffer.from(info.signedAttrs.encodedValue);
  // Signed as the SET that RFC 5652, 5.4 asks for, whatever tag it carries inside the structure.
  attributes[0] = 0x31;
  if (!verify(how.hash, attributes, key, signature)) return broken("signatureDoesNotHold");
  const counted = createHash(hash).update(covered[0]).update(covered[1]).digest();
  return counted.equals(Buffer.from(told)) ? intact : broken("signedBytesChanged");
}

const intact: Judged = { integrity: "intact", reasons: [] };

function scheme(info: SignerInfo, digest: string) {
  const { algorithmId, algorithmParams } = info.signatureAlgorithm;
  if (algorithmId === ids.pss) {
    const params = new RSASSAPSSParams({ schema: algorithmParams });
    const hash = hashes[params.hashAlgorithm.algorithmId];
    const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: params.saltLength };
    return hash ? { hash, options } : null;
  }
  return algorithmId in signatures ? { hash: signatures[algorithmId] ?? digest, options: {} } : null;
}

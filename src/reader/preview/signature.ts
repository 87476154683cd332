import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link to a draft holds, in seconds. */
export const PREVIEW_SECONDS = 3600;

/** What a signature lets somebody see: the draft of one entry, until a moment in seconds since 1970. */
export interface Preview {
  type: string;
  documentId: string;
  expires: number;
}

/** The signature of a link to a draft: HMAC with SHA-256 (RFC 2104), base64url. */
export function previewSignature({ type, documentId, expires }: Preview, secret: string): string {
  return createHmac('sha256', secret)
    .update(`preview\n${type}\n${documentId}\n${expires}`)
    .digest('base64url');
}

/** Whether a signature is that of a link which still holds. @param now in seconds since 1970 */
export function isValidPreview(
  preview: Preview,
  signature: string,
  secret: string,
  now = Date.now() / 1000,
): boolean {
  const expected = Buffer.from(previewSignature(preview, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) && preview.expires > now;
}

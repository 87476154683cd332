import { hash } from 'node:crypto';
import type { ShownKey } from '../shown';
import { standsInUnchanged } from '../unchanged';

/** What Cache-Status (RFC 9211) says of an answer out of memory, and of one made anew. */
const HIT = 'Dateline; hit';
export const MISS = 'Dateline; fwd=miss';

/** An answer in memory, ready to be sent. */
export class KeptAnswer {
  readonly body: Buffer;
  readonly etag: string;
  /** Its headers, as a list of names and values, without those that every answer has. */
  readonly headers: string[];
  /** Those of its 304. */
  readonly unchangedHeaders: string[];
  /** What it shows. */
  readonly keys: readonly ShownKey[];

  /** @param headers with content-type */
  constructor(body: string | Buffer, headers: Record<string, string>, keys: readonly ShownKey[]) {
    this.keys = keys.map(ownString);
    this.body = ownBuffer(body);
    this.etag = etagOf(this.body);
    const all = Object.entries({ ...headers, etag: this.etag, 'cache-status': HIT });
    this.headers = all.flat();
    this.unchangedHeaders = all.filter(([name]) => standsInUnchanged(name)).flat();
  }
}

/** The entity tag of a body (RFC 9110 §8.8.3). */
export function etagOf(body: string | Buffer): string {
  return `"${hash('sha1', body, 'base64url')}"`;
}

/** Whether an If-None-Match header (RFC 9110 §13.1.2) holds this tag. */
export function holdsTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag) return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}

/** A text cut out of a longer one keeps that in memory. */
const ownString = (text: string): string => Buffer.from(text).toString();

/** Outside Node's shared slabs, of which one small part would keep the whole in memory. */
function ownBuffer(body: string | Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') own.write(body);
  else body.copy(own);
  return own;
}

import { createHmac } from 'node:crypto';
import type { PurgeOptions } from './options';

/** One purge, as it is sent. */
export interface PurgeRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** Most keys that one request names: those of Fastly and Varnish stand in a header. */
export const MOST_KEYS = { json: 1000, varnish: 80, fastly: 256 };

/**
 * The request that tells a cache or a frontend to drop what shows any of these keys. JSON is signed as Standard Webhooks
 * has it (standardwebhooks.com).
 * @param id the same for each try of one purge
 */
export function purgeRequest(
  { format, secret }: Pick<PurgeOptions, 'format' | 'secret'>,
  id: string,
  keys: string[],
  now = new Date(),
): PurgeRequest {
  if (format === 'varnish') {
    const headers: Record<string, string> = { 'xkey-purge': keys.join(' ') };
    if (secret !== '') headers.authorization = `Bearer ${secret}`;
    return { method: 'PURGE', headers };
  }
  if (format === 'fastly') {
    return { method: 'POST', headers: { 'fastly-key': secret, 'surrogate-key': keys.join(' ') } };
  }
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const body = JSON.stringify({ type: 'content.changed', timestamp: now.toISOString(), id, keys });
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`,
    },
    body,
  };
}

function signature(secret: string, signed: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  return createHmac('sha256', key).update(signed).digest('base64');
}

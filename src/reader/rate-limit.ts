import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { errorAnswer, type Answer } from './answer';

const SECONDS = 60;

export interface RateLimitOptions {
  /** Requests of one address in a minute; 0 for any number. */
  perMinute: number;
  /** How many proxies in front add to X-Forwarded-For; 0 where none does, and anybody could. */
  proxies: number;
}

/**
 * Limits what one address may ask in a minute, on this node. For requests that cost something: what is answered out of
 * memory is not counted.
 */
export class RateLimit {
  private readonly limiter: RateLimiterMemory | undefined;

  constructor(private readonly options: RateLimitOptions) {
    const { perMinute } = options;
    if (perMinute > 0) this.limiter = new RateLimiterMemory({ points: perMinute, duration: SECONDS });
  }

  /** Counts a request. @returns the 429 where it is one too many */
  async refusal(request: IncomingMessage): Promise<Answer | undefined> {
    if (!this.limiter) return undefined;
    try {
      await this.limiter.consume(networkOf(clientAddress(request, this.options.proxies)));
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return tooMany(this.options.perMinute, Math.ceil(error.msBeforeNext / 1000));
    }
  }
}

/** The 429 (RFC 6585 §4), with when to come again, and the limit as draft-ietf-httpapi-ratelimit-headers has it. */
function tooMany(perMinute: number, seconds: number): Answer {
  const message = `More than ${perMinute} requests in a minute: try again in ${seconds} s`;
  return {
    ...errorAnswer(429, 'RateLimitError', message, { limit: perMinute, retryAfter: seconds }),
    headers: {
      'retry-after': String(seconds),
      'ratelimit-policy': `"reader";q=${perMinute};w=${SECONDS}`,
      ratelimit: `"reader";r=0;t=${seconds}`,
      'cache-control': 'no-store',
    },
  };
}

/** Who asks: the address that the outermost of our proxies saw, which no client can make up. */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return forwarded.at(-Math.min(proxies, forwarded.length || 1)) ?? own;
}

/** One network has as many IPv6 addresses as it likes: those of a /64 count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - after.length).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}

import { purgeOptions } from '../../../src/reader/cache/purge/options';
import { purgeRequest } from '../../../src/reader/cache/purge/request';
import { purgedWith, surrogateHeader } from '../../../src/reader/cache/surrogate-keys';

describe('a purge', () => {
  it('is signed as Standard Webhooks has it', () => {
    // The example of the specification's own libraries.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const { headers, body } = purgeRequest(
      { format: 'json', secret },
      'purge_1',
      ['places'],
      new Date(1614265330_000),
    );
    expect(headers['webhook-timestamp']).toBe('1614265330');
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    expect(JSON.parse(body!)).toMatchObject({ type: 'content.changed', id: 'purge_1', keys: ['places'] });
  });

  it('names its keys in a header for Varnish and for Fastly', () => {
    expect(purgeRequest({ format: 'varnish', secret: '' }, '1', ['a', 'b'])).toEqual({
      method: 'PURGE',
      headers: { 'xkey-purge': 'a b' },
    });
    expect(purgeRequest({ format: 'fastly', secret: 'key' }, '1', ['a', 'b'])).toEqual({
      method: 'POST',
      headers: { 'fastly-key': 'key', 'surrogate-key': 'a b' },
    });
  });

  it.each([
    [{ urls: ['ftp://x'] }, 'PURGE_URLS: “ftp://x” is not an address (http or https)'],
    [{ urls: ['nowhere'] }, 'PURGE_URLS: “nowhere” is not an address (http or https)'],
    [{ urls: ['https://x'] }, 'PURGE_SECRET is missing: what is sent to PURGE_URLS is signed with it'],
    [{ urls: [], format: 'xml' }, 'PURGE_FORMAT: “xml” is not one of json, varnish, fastly'],
  ])('is refused at start with %j', (given, message) => {
    expect(() => purgeOptions(given)).toThrow(message);
  });
});

describe('the Surrogate-Key header', () => {
  const keys = Array.from({ length: 500 }, (_, index) => `entry${index}`);

  it('names what is shown where there is room', () => {
    expect(surrogateHeader(['a', 'b'], 2048)).toBe('dateline a b');
  });

  it('stays within its bound, with something in it that is purged with each key', () => {
    for (const count of [1, 10, 80, 200, 500]) {
      const header = surrogateHeader(keys.slice(0, count), 2048);
      expect(header.length).toBeLessThanOrEqual(2048);
      const named = new Set(header.split(' '));
      for (const key of keys.slice(0, count))
        expect(purgedWith([key]).some((one) => named.has(one))).toBe(true);
    }
  });
});

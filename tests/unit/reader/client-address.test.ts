import type { IncomingMessage } from 'node:http';
import { clientAddress, networkOf } from '../../../src/reader/rate-limit';

const request = (forwarded?: string) =>
  ({
    socket: { remoteAddress: '10.0.0.1' },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

it.each([
  ['without a proxy', '1.1.1.1', 0, '10.0.0.1'],
  ['behind one', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['behind two', '6.6.6.6, 1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
  ['with fewer than there should be', '1.1.1.1', 3, '1.1.1.1'],
  ['with none of what there should be', undefined, 1, '10.0.0.1'],
])('knows who asks %s', (_, forwarded, proxies, expected) => {
  expect(clientAddress(request(forwarded), proxies)).toBe(expected);
});

it.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('takes %s for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

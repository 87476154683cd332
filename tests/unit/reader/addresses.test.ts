import { addressOf, frontendAddresses } from '../../../src/reader/go/addresses';

it('reads a template for each type that has one', () => {
  expect(
    frontendAddresses({ article: 'https://desk.example/a/{slug}', person: '', topic: undefined }),
  ).toEqual({
    'api::article.article': 'https://desk.example/a/{slug}',
  });
});

it.each([
  ['place', 'https://desk.example/{name}', 'has {name}'],
  ['place', 'https://desk.example/', 'names no entry'],
  ['place', '/places/{slug}', 'is not an http or https address'],
  ['place', 'javascript:alert("{slug}")', 'is not an http or https address'],
  ['statistic', 'https://desk.example/{slug}', 'statistics have no slug'],
])('refuses for a %s %s', (type, template, problem) => {
  expect(() => frontendAddresses({ [type]: template })).toThrow(`FRONTEND_${type.toUpperCase()}_URL`);
  expect(() => frontendAddresses({ [type]: template })).toThrow(problem);
});

it('fills a template in', () => {
  expect(addressOf('https://d.example/{slug}?id={documentId}', { slug: 'kashgar', documentId: 'abc' })).toBe(
    'https://d.example/kashgar?id=abc',
  );
});

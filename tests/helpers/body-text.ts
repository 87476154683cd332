import type supertest from 'supertest';

/** Has the body of an answer read as text, whatever its type. */
export function asText(test: supertest.Test): supertest.Test {
  return test.buffer(true).parse((response, done) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (text += chunk));
    response.on('end', () => done(null, text));
  });
}

/** The body of a 200 of one type. */
export async function bodyOf(test: supertest.Test, type: RegExp): Promise<string> {
  return (await asText(test).expect(200).expect('content-type', type)).body as string;
}

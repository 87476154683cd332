import type { IncomingMessage } from 'node:http';
import { errorAnswer, type Answer } from './answer';
import { KeptAnswer, MISS } from './cache/kept';
import { surrogateHeader } from './cache/surrogate-keys';
import { answerOf, type Endpoint } from './endpoint';
import type { Lane } from './lane';

/** An endpoint that a request is for, and what it asks of it. */
export interface Taken {
  endpoint: Endpoint;
  /** What stands for `:entry` in its path. */
  entry: string;
  query: URLSearchParams;
}

/** The answer, made anew or together with who asked for it while nothing changed. Kept, where it says what it shows. */
export async function answerTo(lane: Lane, taken: Taken, request: IncomingMessage): Promise<Answer> {
  const { url = '', headers } = request;
  const { accept } = headers;
  if (headers.authorization !== undefined) return makeAnswer(lane, taken, accept);
  const same = `${url}\n${accept}`;
  const other = lane.underWay.get(same);
  if (other?.isFresh()) return other.answer;
  const { answers } = lane.cache;
  const begun = answers.begin();
  const answer = makeAnswer(lane, taken, accept)
    .then((made) => {
      if (made.status === 200 && made.shows && answers.keeping) {
        const own = { 'content-type': made.type, 'cache-control': lane.cacheControl, ...made.headers };
        const kept = new KeptAnswer(made.body, own, made.shows);
        answers.keep(url, accept, made.headers?.vary !== undefined, kept, begun);
      }
      return made;
    })
    .finally(() => {
      answers.end();
      if (lane.underWay.get(same)?.answer === answer) lane.underWay.delete(same);
    });
  lane.underWay.set(same, { isFresh: () => answers.isFresh(begun), answer });
  return answer;
}

async function makeAnswer(lane: Lane, { endpoint, query, entry }: Taken, accept = ''): Promise<Answer> {
  try {
    const mayRead = (uid: string) => lane.rights.mayRead(uid);
    const answer = await answerOf(endpoint, { query, entry, accept, mayRead }, lane);
    if (answer.status !== 200 || !answer.shows) return answer;
    const own = {
      'surrogate-key': surrogateHeader(answer.shows, lane.surrogateKeyBytes),
      'cache-status': MISS,
    };
    return { ...answer, headers: { ...answer.headers, ...own } };
  } catch (error) {
    lane.strapi.log.error(error);
    return errorAnswer(500, 'InternalServerError', 'Internal Server Error');
  }
}

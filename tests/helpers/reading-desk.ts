import type supertest from 'supertest';
import { suggestionsResponse, type Findings } from '../../src/plugins/reading/shared/contracts';
import { adminToken } from './access';
import { startDateline, type Dateline } from './dateline';
import { fillGazetteer } from './gazetteer';

/** A Dateline that knows the gazetteer and nothing else, and an editor who has texts read there. */
export interface ReadingDesk {
  readonly dateline: Dateline;
  /** The documentId of an entry of the gazetteer. */
  readonly idOf: (slug: string) => string;
  /** A request from the panel, in the editor's session. */
  readonly post: (path: string) => supertest.Test;
  /** What is suggested for a text or an entry. */
  readonly suggest: (body: object) => Promise<Findings>;
}

/** Starts such a Dateline before the tests of a file, and ends it after. To be called ahead of hooks that use it. */
export function openReadingDesk(): ReadingDesk {
  let dateline: Dateline;
  let token: string;
  let idOf: (slug: string) => string;
  beforeAll(async () => {
    dateline = await startDateline();
    token = await adminToken(dateline);
    idOf = await fillGazetteer(dateline);
  });
  afterAll(() => dateline.stop());
  const desk: ReadingDesk = {
    get dateline() {
      return dateline;
    },
    idOf: (slug) => idOf(slug),
    post: (path) => dateline.request.post(path).auth(token, { type: 'bearer' }),
    suggest: async (body) => {
      const answer = await desk.post('/crosslinks/suggestions').send(body).expect(200);
      return suggestionsResponse.parse(answer.body).data;
    },
  };
  return desk;
}

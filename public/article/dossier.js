import { pageOf } from './address.js';

/** The API's answer was no dossier: `status` is that of HTTP, 0 where none came at all. */
export class NoAnswer extends Error {
  constructor(status, message = '') {
    super(message);
    this.status = status;
  }
}

/** What the API answers at a path. @throws {NoAnswer} */
export async function fetchJson(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' } });
  } catch {
    throw new NoAnswer(0);
  }
  // A refusal of Strapi's says why; what a proxy in front of it says is nothing for readers.
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new NoAnswer(answer.ok ? 502 : answer.status, body?.error?.message);
  return body;
}

/** The address of this page for the article published last, or null where there is none yet. */
export async function newestArticle() {
  const { dossiers } = await fetchJson('/api/articles/dossiers?limit=1&fields=slug');
  return dossiers.length > 0 ? pageOf(dossiers[0].data) : null;
}

/** The first linked figure that belongs to a series, and the path of the series; null where there is none. */
export function seriesOf(statistics) {
  const figure = statistics.find(({ indicator, place }) => indicator?.slug && place?.slug);
  if (!figure) return null;
  const { indicator, place, partner, unit } = figure;
  const wanted = new URLSearchParams({ indicator: indicator.slug, place: place.slug });
  if (partner?.slug) wanted.set('partner', partner.slug);
  if (unit) wanted.set('unit', unit);
  return { figure, path: `/api/statistics/series?${wanted}` };
}

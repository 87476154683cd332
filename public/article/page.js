import { pageOf, readAddress } from './address.js';
import { showArticle, showCorrections } from './article.js';
import { showChart } from './chart.js';
import { html, section } from './dom.js';
import { fetchJson, newestArticle, NoAnswer, seriesOf } from './dossier.js';
import { showFigures } from './figures.js';
import { showMap } from './map.js';
import { showTimeline } from './timeline.js';

const page = document.getElementById('page');
const show = (...content) => {
  page.replaceChildren(...content.flat().filter(Boolean));
  page.setAttribute('aria-busy', 'false');
};

try {
  await openPage(readAddress(location.search));
} catch (error) {
  showProblem(error);
}

async function openPage(wanted) {
  if (wanted.kind === 'newest') {
    const address = await newestArticle();
    if (address === null) return show(html('p', { class: 'state' }, 'No article has been published yet.'));
    return location.replace(address);
  }
  const { data, linked } = await fetchJson(wanted.path);
  const statistics = linked.statistics?.items ?? [];
  document.title = `${data.seo?.metaTitle ?? data.title} – Dateline`;
  const chart = html('div', { class: 'chart-room' });
  show(
    wanted.kind === 'preview' &&
      html('p', { class: 'banner', role: 'status' }, 'Draft preview: readers don’t see this'),
    html('article', { lang: data.language }, showArticle(data, translationsOf(data, linked))),
    showCorrections(data.corrections),
    showMap(data, linked),
    showTimeline(linked.events?.items ?? []),
    showFigures(statistics),
    chart,
    showRelated(linked.relatedArticles?.items ?? []),
  );
  const series = seriesOf(statistics);
  // The article can be read while its series is under way, and without it.
  if (series)
    chart.replaceChildren(...[showChart(series.figure, await observationsAt(series.path))].filter(Boolean));
  else chart.remove();
}

async function observationsAt(path) {
  try {
    return (await fetchJson(path)).data;
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

/** The article that this one translates, and the translations of this one. */
function translationsOf({ translationOf }, { translations }) {
  return [translationOf, ...(translations?.items ?? [])].filter(Boolean);
}

function showRelated(articles) {
  const items = articles.map((one) =>
    html('li', {}, html('a', { href: pageOf(one), lang: one.language }, one.title)),
  );
  return section('related', 'Read on', items.length > 0 && html('ul', {}, items));
}

function showProblem(error) {
  const status = error instanceof NoAnswer ? error.status : null;
  const told = {
    0: ['No connection', 'The article could not be loaded. Check the connection, then load this page again.'],
    403: ['Not open', 'This address does not open the article: it may have expired.'],
    404: ['Not found', 'There is no article here: it may have been withdrawn, or the address is mistyped.'],
  };
  const [heading, text] = told[status] ?? [
    'Something went wrong',
    error.message || 'Load this page again later.',
  ];
  document.title = `${heading} – Dateline`;
  show(
    html(
      'div',
      { class: 'state', role: 'alert' },
      html('h1', {}, heading),
      html('p', {}, text),
      html('p', {}, html('a', { href: location.pathname }, 'Read the newest article')),
    ),
  );
}

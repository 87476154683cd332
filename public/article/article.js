import { pageOf, safeAddress } from './address.js';
import { blocksToElements } from './blocks.js';
import { html, section } from './dom.js';
import * as words from './words.js';

/** The article itself: head, cover, text; `translations` are the same article in other languages. */
export function showArticle(data, translations) {
  return [
    head(data, translations),
    cover(data.photos?.[0]),
    html('div', { class: 'body' }, blocksToElements(data.body)),
  ];
}

function head({ title, summary, publishedOn, dateline, byline, publisher, sourceUrl }, translations) {
  const source = safeAddress(sourceUrl);
  const by = [byline, publisher?.name].filter(Boolean).join(', ');
  const facts = [
    dateline?.name && html('span', { class: 'dateline' }, dateline.name),
    publishedOn && html('time', { datetime: publishedOn }, words.date(publishedOn)),
    by && html('span', { class: 'byline' }, by),
    source && html('a', { href: source }, 'Where it was first published'),
    translations.map((one) =>
      html('a', { href: pageOf(one), hreflang: one.language }, words.language(one.language)),
    ),
  ];
  return html(
    'header',
    { class: 'head' },
    html('h1', {}, title),
    summary && html('p', { class: 'summary' }, summary),
    html('p', { class: 'facts' }, facts),
  );
}

function cover(photo) {
  const address = safeAddress(photo?.file?.url);
  if (!address) return null;
  const { width, height, alternativeText } = photo.file;
  const told = [photo.caption, [photo.credit, photo.rights].filter(Boolean).join(', ')].filter(Boolean);
  return html(
    'figure',
    { class: 'cover' },
    html('img', { src: address, alt: photo.alt ?? alternativeText ?? '', width, height }),
    told.length > 0 && html('figcaption', {}, told.join(' · ')),
  );
}

/** What readers are told of changes made after publication. */
export function showCorrections(corrections) {
  const items = (corrections ?? []).map(({ date, kind, text }) =>
    html('li', {}, html('b', {}, `${words.choice(kind)}, ${words.date(date)}: `), text),
  );
  return section('corrections', 'Corrections', items.length > 0 && html('ul', {}, items));
}

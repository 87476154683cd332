import type { NewsArticle, WithContext } from 'schema-dts';
import { absoluteAddress, entryAddress } from '../addresses';
import type { ArticleEntry } from './entries';
import {
  eventReference,
  organizationReference,
  personReference,
  placeReference,
  topicReference,
  type JsonLdOptions,
} from './nodes';

/** An article as a schema.org NewsArticle: what it is about, and whom and what it mentions. */
export function articleJsonLd(article: ArticleEntry, options: JsonLdOptions): WithContext<NewsArticle> {
  const { origin } = options;
  const { dateline, publisher, translationOf, photos, corrections, publishedOn } = article;
  const published = new Date(article.publishedAt).toISOString();
  const images = photos.flatMap(({ file }) => (file ? [absoluteAddress(origin, file.url)] : []));
  const about = [
    ...(article.events ?? []).map((event) => eventReference(event, options)),
    ...(article.topics ?? []).map((topic) => topicReference(topic, options)),
  ];
  const mentions = [
    ...(article.places ?? []).map((place) => placeReference(place, options)),
    ...(article.organizations ?? []).map((organization) => organizationReference(organization, options)),
    ...(article.people ?? []).map((person) => personReference(person, options)),
    ...(article.statistics ?? []).map(({ documentId, label }) => ({
      '@type': 'Observation' as const,
      '@id': entryAddress(origin, documentId),
      ...(label ? { name: label } : {}),
    })),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': entryAddress(origin, article.documentId),
    url: options.page,
    mainEntityOfPage: options.page,
    headline: article.title,
    ...(article.summary ? { description: article.summary } : {}),
    datePublished: publishedOn,
    dateModified: published.slice(0, 10) < publishedOn ? publishedOn : published,
    ...(article.language ? { inLanguage: article.language } : {}),
    ...(article.byline ? { creditText: article.byline } : {}),
    ...(dateline ? { dateline: dateline.name, locationCreated: placeReference(dateline, options) } : {}),
    ...(publisher ? { publisher: organizationReference(publisher, options) } : {}),
    ...(article.sourceUrl ? { isBasedOn: article.sourceUrl } : {}),
    ...(translationOf
      ? {
          translationOfWork: {
            '@type': 'NewsArticle',
            '@id': entryAddress(origin, translationOf.documentId),
            headline: translationOf.title,
          },
        }
      : {}),
    ...(images.length > 0 ? { image: images } : {}),
    ...(about.length > 0 ? { about } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment' as const,
            text,
            ...(date ? { datePublished: date } : {}),
          })),
        }
      : {}),
  };
}

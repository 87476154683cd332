import type { Alias } from '../../validation/aliases';
import type { PublishedCorrection, PublishedPhoto } from '../published-article';

/** An entry as another one links to it. */
export interface Linked {
  documentId: string;
  name: string;
  aliases?: Alias[] | null;
  kind?: string | null;
}

export interface LinkedPlace extends Linked {
  latitude?: number | null;
  longitude?: number | null;
}

/** What is linked to is absent for readers who may not read its type. */
export interface ArticleEntry {
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  publishedOn: string;
  byline: string | null;
  language: string | null;
  sourceUrl: string | null;
  publishedAt: string;
  dateline?: LinkedPlace | null;
  publisher?: Linked | null;
  translationOf?: { documentId: string; title: string } | null;
  events?: Linked[];
  places?: LinkedPlace[];
  statistics?: { documentId: string; label: string | null }[];
  topics?: Linked[];
  organizations?: Linked[];
  people?: Linked[];
  photos: PublishedPhoto[];
  corrections: PublishedCorrection[];
}

export interface EventEntry extends Linked {
  slug: string;
  state: string | null;
  startDate: string | null;
  endDate: string | null;
  datePrecision: string | null;
  summary: string | null;
  host?: Linked | null;
  places?: LinkedPlace[];
  topics?: Linked[];
  participants: {
    name: string | null;
    role: string | null;
    person?: Linked | null;
    organization?: Linked | null;
  }[];
  itinerary: { place?: LinkedPlace | null; date: string | null; activity: string | null }[];
}

export interface PlaceEntry extends LinkedPlace {
  slug: string;
  unlocode: string | null;
  isoCode: string | null;
  wikidataId: string | null;
  summary: string | null;
  parent?: Linked | null;
  members?: Linked[];
}

export interface IndicatorEntry extends Linked {
  slug: string;
  definition: string | null;
  adjustment: string | null;
}

export interface OrganizationEntry extends Linked {
  slug: string;
  url: string | null;
  place?: LinkedPlace | null;
}

export interface PersonEntry extends Linked {
  slug: string;
  positions: { title: string; organization?: Linked | null; to: string | null }[];
}

export interface TopicEntry extends Linked {
  slug: string;
  summary: string | null;
}

/** A picture of the media library. */
export interface PublishedFile {
  id: number;
  url: string;
  mime: string;
  /** In units of 1,000 bytes. */
  size: number | null;
  width: number | null;
  height: number | null;
  alt: string | null;
}

export interface PublishedPhoto {
  caption: string | null;
  alt: string | null;
  credit: string | null;
  file: PublishedFile | null;
}

export interface PublishedCorrection {
  date: string | null;
  kind: string;
  text: string;
}

/** An article as a feed shows it. */
export interface PublishedArticle {
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  /** Blocks, without links to what the reader can't see. */
  body: unknown;
  /** The date printed on it, YYYY-MM-DD. */
  publishedOn: string;
  byline: string | null;
  language: string | null;
  /** When what readers see was last published, as `new Date` reads it. */
  publishedAt: string;
  topics?: { documentId: string; name: string }[];
  photos: PublishedPhoto[];
  corrections: PublishedCorrection[];
}

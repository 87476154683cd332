const FORMATS = ['json', 'varnish', 'fastly'] as const;
export type PurgeFormat = (typeof FORMATS)[number];

/** Who is told what to drop, and how. */
export interface PurgeOptions {
  urls: string[];
  secret: string;
  format: PurgeFormat;
}

/** The settings of the purge hook. @throws for what can't be used, naming the variable */
export function purgeOptions(given: { urls: string[]; secret?: string; format?: string }): PurgeOptions {
  const urls = given.urls.map((url) => url.trim()).filter((url) => url !== '');
  for (const url of urls) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new Error(`PURGE_URLS: “${url}” is not an address (http or https)`);
    }
  }
  const format = given.format || 'json';
  if (!isFormat(format)) throw new Error(`PURGE_FORMAT: “${format}” is not one of ${FORMATS.join(', ')}`);
  const secret = given.secret ?? '';
  if (urls.length > 0 && secret === '' && format !== 'varnish') {
    throw new Error(`PURGE_SECRET is missing: what is sent to PURGE_URLS is signed with it`);
  }
  return { urls, secret, format };
}

function isFormat(name: string): name is PurgeFormat {
  return (FORMATS as readonly string[]).includes(name);
}

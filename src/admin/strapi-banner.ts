// The key is Strapi's, with whether the old media library is in use and the installation's uuid (Dateline has none).
const MEDIA_LIBRARY_BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

/** Closes, before anybody sees it, the banner over every page that leads to a post on Strapi's blog. */
export function closeStrapiBanner(): void {
  for (const uuid of ['undefined', 'false']) {
    localStorage.setItem(`${MEDIA_LIBRARY_BANNER}:${uuid}`, 'true');
  }
}

import { PREVIEW_SECONDS, previewSignature } from './signature';

/** The page that shows an article where no frontend is named for previews. */
const OWN_PAGE = '/article/index.html';

/** What Strapi's Preview button is told of an entry. */
interface Asked {
  documentId?: string;
  status?: string;
}

/**
 * The settings of Strapi's Preview button: it opens articles, published ones as readers see them, drafts by a signed link
 * that holds for an hour.
 * @param page the frontend's page for previews; Dateline's own where none is named
 * @throws Error that names the variable, for what is no http(s) address
 */
export function previewSettings(page: string | undefined, secret: string) {
  if (page && !(URL.canParse(page) && /^https?:$/.test(new URL(page).protocol))) {
    throw new Error(`FRONTEND_PREVIEW_URL “${page}” is not an http or https address`);
  }
  const origins = page ? [`'self'`, new URL(page).origin] : [`'self'`];
  return {
    enabled: true,
    config: {
      allowedOrigins: origins,
      handler: (uid: string, asked: Asked): string | undefined =>
        uid === 'api::article.article' ? previewAddress(page || OWN_PAGE, asked, secret) : undefined,
    },
  };
}

function previewAddress(page: string, { documentId = '', status }: Asked, secret: string): string {
  const expires = Math.floor(Date.now() / 1000) + PREVIEW_SECONDS;
  const preview = { type: 'article', documentId, expires };
  const query: Record<string, string> =
    status === 'published'
      ? { entry: documentId }
      : {
          ...{ preview: documentId, type: preview.type, expires: `${expires}` },
          signature: previewSignature(preview, secret),
        };
  return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;
}

const PLACEHOLDERS = ['slug', 'documentId'];

/**
 * The address of an entry's page on the frontend, by content type: a template such as
 * https://desk.example/articles/{slug}, from `FRONTEND_ARTICLE_URL` and so on. Types without one are left out.
 * @param templates by the name of the type: article, event …
 * @throws Error that names the variable, for what is no http(s) address or has an unknown placeholder
 */
export function frontendAddresses(templates: Record<string, string | undefined>): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const [type, template] of Object.entries(templates)) {
    if (!template) continue;
    const problem = templateProblem(template, type);
    if (problem) throw new Error(`FRONTEND_${type.toUpperCase()}_URL ${problem}`);
    addresses[`api::${type}.${type}`] = template;
  }
  return addresses;
}

function templateProblem(template: string, type: string): string | undefined {
  const named = [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
  const unknown = named.find((name) => !PLACEHOLDERS.includes(name));
  if (unknown !== undefined) return `has {${unknown}}: there are {slug} and {documentId}`;
  if (named.length === 0) return 'names no entry: it needs {slug} or {documentId}';
  if (type === 'statistic' && named.includes('slug'))
    return 'has {slug}, but statistics have no slug: use {documentId}';
  const filled = addressOf(template, { slug: 'a', documentId: 'a' });
  if (!URL.canParse(filled) || !/^https?:$/.test(new URL(filled).protocol)) {
    return `“${template}” is not an http or https address`;
  }
  return undefined;
}

/** The address that a template gives for an entry. */
export function addressOf(template: string, entry: { slug: string | null; documentId: string }): string {
  return template
    .replaceAll('{slug}', encodeURIComponent(entry.slug ?? ''))
    .replaceAll('{documentId}', encodeURIComponent(entry.documentId));
}

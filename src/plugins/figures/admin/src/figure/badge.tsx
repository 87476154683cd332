import { Badge as StockBadge } from '@strapi/design-system';

export type Tone = 'success' | 'warning' | 'danger' | 'alternative' | 'primary' | 'neutral';

/** A word or two on how something stands. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  const [background, text] =
    tone === 'neutral' ? (['neutral150', 'neutral700'] as const) : ([`${tone}100`, `${tone}700`] as const);
  return (
    <StockBadge size="S" backgroundColor={background} textColor={text} shrink={0}>
      {children}
    </StockBadge>
  );
}

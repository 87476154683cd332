import { Box, Flex, Typography } from '@strapi/design-system';
import { css, styled, type DefaultTheme } from 'styled-components';
import { useTexts } from '../translations';
import { TONES, type Segment, type Target, type Tone } from './segments';

const COLORS: Record<Tone, keyof DefaultTheme['colors']> = {
  name: 'primary600',
  choose: 'warning600',
  known: 'success600',
  new: 'alternative600',
  check: 'danger600',
  out: 'neutral500',
};

/** The lightest tones of the dark theme are all one: a little of the strong one tells them apart in both. */
const marked = css<{ $tone: Tone }>`
  border-bottom: 2px ${({ $tone }) => ($tone === 'out' ? 'dotted' : 'solid')}
    ${({ theme, $tone }) => theme.colors[COLORS[$tone]]};
  background: color-mix(in srgb, ${({ theme, $tone }) => theme.colors[COLORS[$tone]]} 18%, transparent);
`;

interface MarkedTextProps {
  segments: Segment[];
  selected: Target | null;
  onSelect: (target: Target) => void;
}

/** The text as it was read, each find a button that opens it. It is shown as text, whatever stands in it. */
export function MarkedText({ segments, selected, onSelect }: MarkedTextProps) {
  const text = useTexts();
  const isSelected = ({ kind, index }: Target) => selected?.kind === kind && selected.index === index;
  return (
    <Words dir="auto" aria-label={text('import.text')} role="region" tabIndex={0}>
      {segments.map(({ text: words, mark }, index) =>
        mark ? (
          <Mark
            key={index}
            type="button"
            $tone={mark.tone}
            data-tone={mark.tone}
            aria-pressed={isSelected(mark.target)}
            title={text(`tone.${mark.tone}`)}
            onClick={() => onSelect(mark.target)}
          >
            {words}
          </Mark>
        ) : (
          <span key={index}>{words}</span>
        ),
      )}
    </Words>
  );
}

/** What the colours mean. */
export function Legend() {
  const text = useTexts();
  return (
    <Flex tag="ul" wrap="wrap" gap={3} aria-label={text('legend')}>
      {TONES.map((tone) => (
        <Flex tag="li" key={tone} gap={2}>
          <Swatch $tone={tone} aria-hidden />
          <Typography variant="pi" textColor="neutral700">
            {text(`tone.${tone}`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

const Words = styled(Box)`
  max-height: min(64rem, 85vh);
  overflow: auto;
  padding: ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.8;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;

  /* Beside a long form the text stays in sight, below the page's head, which does so too. */
  ${({ theme }) => theme.breakpoints.large} {
    position: sticky;
    top: ${({ theme }) => theme.spaces[11]};
  }
`;

const Mark = styled.button<{ $tone: Tone }>`
  display: inline;
  padding: 0 0.2rem;
  border: none;
  ${marked}
  color: inherit;
  font: inherit;
  text-align: inherit;
  white-space: inherit;
  cursor: pointer;

  &[aria-pressed='true'],
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const Swatch = styled.span<{ $tone: Tone }>`
  width: 2rem;
  height: 1.4rem;
  ${marked}
`;

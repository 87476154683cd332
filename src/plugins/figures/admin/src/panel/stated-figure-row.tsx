import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { StatedFigure } from '../../../shared/contracts';
import { FigureLink } from '../figure/figure-link';
import { Quote } from '../figure/quote';
import { useTexts } from '../translations';

interface StatedFigureRowProps {
  stated: StatedFigure;
  /** Links a statistic; absent where the editor may not. */
  onLink: ((statistic: string) => void) | undefined;
  isLinkOff: boolean;
}

/** One figure as the text has it; opened, it shows its sentence and the statistics that it has to do with. */
export function StatedFigureRow({ stated, onLink, isLinkOff }: StatedFigureRowProps) {
  const text = useTexts();
  const [isOpen, setOpen] = React.useState(false);
  const id = React.useId();
  const { asWritten, sentence, period, state, figure, from } = stated;
  return (
    <li>
      <Flex gap={2} justifyContent="space-between">
        <Disclosure
          type="button"
          title={sentence}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <Typography textColor="neutral800" fontWeight="semiBold">
            {asWritten}
          </Typography>
          {period ? (
            <Typography variant="pi" textColor="neutral600">
              {period}
            </Typography>
          ) : null}
        </Disclosure>
        {state === 'linkable' && figure && onLink ? (
          <Button
            size="S"
            variant="secondary"
            disabled={isLinkOff}
            title={figure.label ?? undefined}
            aria-label={text('stated.link-to', { name: figure.label ?? text('untitled') })}
            onClick={() => onLink(figure.documentId)}
          >
            {text('stated.link')}
          </Button>
        ) : null}
      </Flex>
      {isOpen ? (
        <Box id={id} paddingLeft={5} paddingBottom={2}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Quote sentence={sentence} marked={asWritten} />
            {figure ? <FigureLink entry={figure} isNewTab /> : null}
            {from.length > 0 ? (
              <Box>
                <Typography variant="pi" textColor="neutral600">
                  {text('stated.from')}
                </Typography>
                <ul>
                  {from.map((one) => (
                    <li key={one.documentId}>
                      <FigureLink entry={one} isNewTab />
                    </li>
                  ))}
                </ul>
              </Box>
            ) : null}
          </Flex>
        </Box>
      ) : null}
    </li>
  );
}

const Disclosure = styled.button`
  display: flex;
  flex: 1 1 auto;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  padding: ${({ theme }) => `${theme.spaces[1]} 0`};
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral500};
  text-align: start;
  cursor: pointer;

  svg {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
  }

  span {
    overflow-wrap: anywhere;
  }

  &:hover span:first-of-type {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

interface QuoteProps {
  sentence: string;
  /** What in it is meant, in the same words. */
  marked?: string;
}

/** A sentence of an article, with the figure concerned set off. */
export function Quote({ sentence, marked }: QuoteProps) {
  const at = marked ? sentence.indexOf(marked) : -1;
  return (
    <Frame tag="blockquote" paddingLeft={3}>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {at < 0 || !marked ? (
          sentence
        ) : (
          <React.Fragment>
            {sentence.slice(0, at)}
            <Mark>{marked}</Mark>
            {sentence.slice(at + marked.length)}
          </React.Fragment>
        )}
      </Typography>
    </Frame>
  );
}

const Frame = styled(Box)`
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  overflow-wrap: anywhere;
`;

const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;
`;

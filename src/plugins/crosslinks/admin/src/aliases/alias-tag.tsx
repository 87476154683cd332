import { Box, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTexts } from '../translations';
import type { Alias } from './alias-list';

interface AliasTagProps {
  alias: Alias;
  disabled: boolean;
  isEdited: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** One name as a tag: a press on it edits it, the cross removes it. */
export function AliasTag({ alias, disabled, isEdited, onEdit, onRemove }: AliasTagProps) {
  const text = useTexts();
  const { text: name, language } = alias;
  const colors = disabled
    ? ({ background: 'neutral200', borderColor: 'neutral300', color: 'neutral700' } as const)
    : ({
        background: 'primary100',
        borderColor: isEdited ? 'primary600' : 'primary200',
        color: 'primary600',
      } as const);
  return (
    <Flex tag="li" maxWidth="100%" hasRadius {...colors}>
      <TagButton
        type="button"
        disabled={disabled}
        onClick={onEdit}
        aria-label={text('aliases.edit', { name })}
      >
        <Typography variant="pi" fontWeight="bold" textColor={colors.color} lang={language} ellipsis>
          {name}
        </Typography>
        {language ? (
          <Box tag="code" background="neutral0" paddingLeft={1} paddingRight={1} hasRadius>
            <Typography variant="pi" textColor="neutral600">
              {language}
            </Typography>
          </Box>
        ) : null}
      </TagButton>
      {disabled ? null : (
        <TagButton type="button" onClick={onRemove} aria-label={text('aliases.remove', { name })}>
          <Cross aria-hidden width="1rem" height="1rem" fill="currentColor" />
        </TagButton>
      )}
    </Flex>
  );
}

const TagButton = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  height: 3rem;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: inherit;
  cursor: ${({ disabled }) => (disabled ? 'not-allowed' : 'pointer')};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

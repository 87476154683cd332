import { Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { editAddress } from '../../../../crosslinks/admin/src/page/address';
import { useTexts } from '../translations';

interface FigureLinkProps {
  entry: { uid: string; documentId: string; label: string | null };
  /** What to call it, where that is not its label. */
  name?: string;
  /** A new tab keeps the form that is open, and what is unsaved in it. */
  isNewTab?: boolean;
}

/** The name of an entry, which leads to where it is edited. */
export function FigureLink({ entry, name, isNewTab = false }: FigureLinkProps) {
  const text = useTexts();
  const label = entry.label ?? text('untitled');
  return (
    <Anchor
      to={editAddress(entry)}
      title={isNewTab ? `${label} (${text('new-tab')})` : label}
      {...(isNewTab ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      <Name textColor="primary700" variant="omega">
        {name ?? label}
      </Name>
    </Anchor>
  );
}

/** Three lines of a name show enough of it to tell figures of one series apart; the title holds it all. */
const Name = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: normal;
`;

const Anchor = styled(RouterLink)`
  display: block;
  width: fit-content;
  max-width: 100%;
  text-decoration: none;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover span {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

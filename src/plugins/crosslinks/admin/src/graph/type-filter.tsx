import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useNames } from '../api/names';
import { useTexts } from '../translations';
import { TypeSign } from './type-sign';

interface TypeFilterProps {
  counts: { uid: string; count: number }[];
  hidden: ReadonlySet<string>;
  onToggle: (uid: string) => void;
}

/** Which types the graph shows, each with its sign and how many there are. */
export function TypeFilter({ counts, hidden, onToggle }: TypeFilterProps) {
  const text = useTexts();
  const names = useNames();
  // The legend below keeps its place.
  if (counts.length === 0) return <span />;
  return (
    <Fieldset>
      <Box tag="legend" paddingBottom={3}>
        <Typography variant="sigma" textColor="neutral600">
          {text('graph.types')}
        </Typography>
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {counts.map(({ uid, count }) => (
          <Checkbox key={uid} checked={!hidden.has(uid)} onCheckedChange={() => onToggle(uid)}>
            <Flex gap={2}>
              <TypeSign uid={uid} />
              {names.types(uid)}
              <Typography textColor="neutral600">{count}</Typography>
            </Flex>
          </Checkbox>
        ))}
      </Flex>
    </Fieldset>
  );
}

const Fieldset = styled.fieldset`
  margin: 0;
  padding: 0;
  border: none;
`;

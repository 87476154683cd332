import * as React from 'react';
import { Box, Flex } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { GraphResponse } from '../../../shared/contracts';
import { editAddress, graphAddress } from '../page/address';
import { useNames } from '../api/names';
import { useTexts } from '../translations';
import { drawingOf } from './drawing';
import { linesOf, typeCounts, visibleGraph } from './graph-data';
import { GraphHead } from './graph-head';
import { GraphNotes } from './graph-notes';
import { GraphPicture } from './graph-picture';
import { layoutOf } from './layout';
import { Legend } from './legend';
import { LinksTable } from './links-table';
import { TypeFilter } from './type-filter';

interface GraphAroundProps {
  data: GraphResponse['data'];
  centre: string;
  depth: 1 | 2;
}

/** The links around one entry: as a picture, with what it shows chosen beside it, and as rows below. */
export function GraphAround({ data, centre, depth }: GraphAroundProps) {
  const text = useTexts();
  const navigate = useNavigate();
  const [hidden, setHidden] = React.useState<ReadonlySet<string>>(new Set());
  const names = useNames();
  // Hidden types keep their room, so that nothing jumps about when they are shown again.
  const layout = React.useMemo(() => layoutOf(data.nodes, linesOf(data.edges), centre), [data, centre]);
  const shown = React.useMemo(() => visibleGraph(data, centre, hidden), [data, centre, hidden]);
  const drawing = React.useMemo(
    () => drawingOf(shown, layout, centre, names.entry),
    [shown, layout, centre, names],
  );
  const entries = React.useMemo(() => new Map(data.nodes.map((node) => [node.documentId, node])), [data]);
  const middle = entries.get(centre);
  const go = (address: typeof editAddress) => (documentId: string) => {
    const entry = entries.get(documentId);
    if (entry && !entry.withheld) navigate(address(entry));
  };
  const toggle = (uid: string) =>
    setHidden(
      (before) => new Set(before.has(uid) ? [...before].filter((one) => one !== uid) : [...before, uid]),
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box background="neutral0" hasRadius shadow="tableShadow">
        {middle ? <GraphHead entry={middle} /> : null}
        <Flex alignItems="stretch" wrap="wrap">
          <Box flex="1 1 48rem" minWidth={0}>
            <GraphPicture
              drawing={drawing}
              layout={layout}
              centre={centre}
              label={text('graph.label', { name: names.entry(middle ?? { label: null }) })}
              onOpen={go(editAddress)}
              onCentre={go((entry) => graphAddress(entry, depth))}
            />
          </Box>
          <Flex
            flex="0 0 22rem"
            direction="column"
            alignItems="stretch"
            justifyContent="space-between"
            gap={6}
            padding={5}
          >
            <TypeFilter counts={typeCounts(data.nodes, centre)} hidden={hidden} onToggle={toggle} />
            <Legend />
          </Flex>
        </Flex>
        <GraphNotes isAlone={data.edges.length === 0} isTruncated={data.truncated} cutOff={shown.cutOff} />
      </Box>
      <LinksTable key={centre} graph={shown} centre={centre} depth={depth} />
    </Flex>
  );
}

import * as React from 'react';
import { Box, EmptyStateLayout, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { EntryParams, GraphResponse } from '../../../shared/contracts';
import { useCrosslinks } from '../api/client';
import { useSchemas } from '../api/schemas';
import { useLoaded } from '../api/use-loaded';
import { graphAddress, pageState } from '../page/address';
import { LoadError } from '../page/load-error';
import { EntryPicker } from '../picker/entry-picker';
import { useTexts } from '../translations';
import { GraphAround } from './graph-around';

/** The graph around an entry that is chosen here, or that the page's address names. */
export function GraphTab() {
  const text = useTexts();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { entry, depth } = pageState(query);
  const types = useSchemas()
    .map(({ uid }) => uid)
    .filter((uid) => uid.startsWith('api::'));

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box flex="0 1 44rem">
          <EntryPicker
            label={text('graph.search')}
            placeholder={text('graph.search.placeholder')}
            types={types}
            onEntry={(found) => navigate(graphAddress(found, depth))}
          />
        </Box>
        {entry ? (
          <Box flex="0 0 20rem">
            <Field.Root>
              <SingleSelect
                aria-label={text('graph.depth')}
                size="S"
                value={String(depth)}
                onChange={(value) => navigate(graphAddress(entry, Number(value) === 2 ? 2 : 1))}
              >
                <SingleSelectOption value="1">{text('graph.depth.1')}</SingleSelectOption>
                <SingleSelectOption value="2">{text('graph.depth.2')}</SingleSelectOption>
              </SingleSelect>
            </Field.Root>
          </Box>
        ) : null}
      </Flex>
      {entry ? (
        <LoadedGraph entry={entry} depth={depth} />
      ) : (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" height="8.8rem" />}
          content={text('graph.choose')}
          hasRadius
          shadow="tableShadow"
        />
      )}
    </Flex>
  );
}

function LoadedGraph({ entry, depth }: { entry: EntryParams; depth: 1 | 2 }) {
  const client = useCrosslinks();
  const { data, error, isLoading, reload } = useLoaded(
    `${entry.uid} ${entry.documentId} ${depth}`,
    (signal) => client.getGraph(entry, { depth }, signal),
  );
  // The last graph stays until the next one is there: who walks from entry to entry by keyboard keeps the focus.
  const [shown, setShown] = React.useState<GraphResponse['data']>();
  React.useEffect(() => {
    if (data) setShown(data.data);
  }, [data]);

  if (error) return <LoadError error={error} onRetry={reload} />;
  const centre = shown?.nodes.find((node) => node.depth === 0);
  if (!shown || !centre) return <Page.Loading />;
  return (
    <Box aria-busy={isLoading}>
      <GraphAround data={shown} centre={centre.documentId} depth={depth} />
    </Box>
  );
}

import { Box, Main, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { GraphTab } from '../graph/graph-tab';
import { ReportTab } from '../report/report-tab';
import { useTexts } from '../translations';
import { pageState, TABS } from './address';
import { READ } from './permission';

/** The page "Links": the graph around an entry, and what is wrong with the desk's links. */
export function LinksPage() {
  return (
    <Page.Protect permissions={[READ]}>
      <LinksTabs />
    </Page.Protect>
  );
}

function LinksTabs() {
  const text = useTexts();
  const [query, setQuery] = useSearchParams();
  const { tab } = pageState(query);
  // The rest of the address stays: who comes back to a tab finds it as it was.
  const change = (next: string) =>
    setQuery((before) => {
      before.set('tab', next);
      return before;
    });

  return (
    <Layouts.Root>
      <Page.Title>{text('page.title')}</Page.Title>
      <Main>
        <Layouts.Header title={text('page.title')} subtitle={text('page.subtitle')} />
        <Layouts.Content>
          <Tabs.Root variant="simple" value={tab} onValueChange={change}>
            <Tabs.List aria-label={text('page.title')}>
              {TABS.map((name) => (
                <Tabs.Trigger key={name} value={name}>
                  {text(`page.tab.${name}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Box paddingTop={6} paddingBottom={10}>
              <Tabs.Content value="graph">
                <GraphTab />
              </Tabs.Content>
              <Tabs.Content value="report">
                <ReportTab />
              </Tabs.Content>
            </Box>
          </Tabs.Root>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}

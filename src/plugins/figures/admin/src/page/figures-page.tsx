import { Box, Main, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { READ } from '../api/permissions';
import { SeriesTab } from '../series/series-tab';
import { useTexts } from '../translations';
import { pageState, SECTIONS, TABS } from './address';
import { SectionTab } from './section-tab';
import { TabCount } from './tab-count';
import { useReport } from './use-report';

/** The page "Figures": what the desk has to look at, and the series with their charts. */
export function FiguresPage() {
  return (
    <Page.Protect permissions={[READ]}>
      <FiguresTabs />
    </Page.Protect>
  );
}

function FiguresTabs() {
  const text = useTexts();
  const [query, setQuery] = useSearchParams();
  const { tab, filters } = pageState(query);
  const report = useReport(tab === 'series' ? 'superseded' : tab, filters);
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
                  {name === 'series' ? null : <TabCount section={name} count={report.counts?.[name]} />}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Box paddingTop={6} paddingBottom={10}>
              {SECTIONS.map((section) => (
                <Tabs.Content key={section} value={section}>
                  <SectionTab section={section} filters={filters} report={report} />
                </Tabs.Content>
              ))}
              <Tabs.Content value="series">
                <SeriesTab />
              </Tabs.Content>
            </Box>
          </Tabs.Root>
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}

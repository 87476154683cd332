import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { TabbedPage } from '../../../../common/admin/tabbed-page';
import { GraphTab } from '../graph/graph-tab';
import { ReportTab } from '../report/report-tab';
import { useTexts } from '../translations';
import { pageState } from './address';
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
  const [query] = useSearchParams();
  return (
    <TabbedPage
      title={text('page.title')}
      subtitle={text('page.subtitle')}
      open={pageState(query).tab}
      tabs={[
        { name: 'graph', label: text('page.tab.graph'), content: <GraphTab /> },
        { name: 'report', label: text('page.tab.report'), content: <ReportTab /> },
      ]}
    />
  );
}

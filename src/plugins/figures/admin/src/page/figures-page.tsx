import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { TabbedPage } from '../../../../common/admin/tabbed-page';
import { READ } from '../api/permissions';
import { SeriesTab } from '../series/series-tab';
import { useTexts } from '../translations';
import { pageState, SECTIONS } from './address';
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
  const [query] = useSearchParams();
  const { tab, filters } = pageState(query);
  const report = useReport(tab === 'series' ? 'superseded' : tab, filters);
  const sections = SECTIONS.map((section) => ({
    name: section,
    label: (
      <>
        {text(`page.tab.${section}`)}
        <TabCount section={section} count={report.counts?.[section]} />
      </>
    ),
    content: <SectionTab section={section} filters={filters} report={report} />,
  }));
  return (
    <TabbedPage
      title={text('page.title')}
      subtitle={text('page.subtitle')}
      open={tab}
      tabs={[...sections, { name: 'series', label: text('page.tab.series'), content: <SeriesTab /> }]}
    />
  );
}

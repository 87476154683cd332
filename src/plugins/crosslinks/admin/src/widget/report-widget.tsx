import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { CountRow } from '../../../../common/admin/count-row';
import { useCrosslinks } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { reportAddress, SECTIONS } from '../page/address';
import { countsOf } from '../report/counts';
import { useTexts } from '../translations';

/** The report's counts on the homepage; each leads to its section. */
export function ReportWidget() {
  const text = useTexts();
  const client = useCrosslinks();
  const { data, error } = useLoaded('counts', (signal) => client.getReport({ pageSize: 1 }, signal));
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const counts = countsOf(data);

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" height="100%" justifyContent="center">
      {SECTIONS.map((section) => (
        <li key={section}>
          <CountRow to={reportAddress(section)} name={text(`report.${section}`)} count={counts[section]} />
        </li>
      ))}
    </Flex>
  );
}

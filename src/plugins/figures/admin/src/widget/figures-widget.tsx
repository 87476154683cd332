import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useLoaded } from '../../../../crosslinks/admin/src/api/use-loaded';
import { CountRow } from '../../../../common/admin/count-row';
import { useFigures } from '../api/client';
import { SECTIONS, tabAddress } from '../page/address';
import { countsOf } from '../page/counts';
import { useTexts } from '../translations';

/** The report's counts on the homepage; each leads to its tab. */
export function FiguresWidget() {
  const text = useTexts();
  const client = useFigures();
  const { data, error } = useLoaded('counts', (signal) => client.getReport({ pageSize: 1 }, signal));
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const counts = countsOf(data);

  return (
    <Flex direction="column" alignItems="stretch" height="100%" justifyContent="center" gap={2}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section} data-count={section}>
            <CountRow to={tabAddress(section)} name={text(`widget.${section}`)} count={counts[section]} />
          </li>
        ))}
      </ul>
      {counts.pending > 0 ? (
        <Typography variant="pi" textColor="neutral600" textAlign="center">
          {text('report.pending', { count: counts.pending })}
        </Typography>
      ) : null}
    </Flex>
  );
}

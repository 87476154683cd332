import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ObservationsQuery } from '../../../shared/contracts';
import { useTexts } from '../translations';

/** What the readers' API gives a series in, and what each is called. */
const FORMATS = {
  csv: 'CSV',
  'json-stat': 'JSON-stat',
  'sdmx-json': 'SDMX-JSON',
  'sdmx-csv': 'SDMX-CSV',
  'json-ld': 'JSON-LD',
} as const;

interface ExportsProps {
  series: ObservationsQuery;
  /** A file holds amounts of one unit. */
  unit: string | undefined;
}

/** Links to the series in the open formats that readers get as well, with all its releases. */
export function Exports({ series, unit }: ExportsProps) {
  const text = useTexts();
  const hrefOf = (format: string) => {
    const query = new URLSearchParams({
      indicator: series.indicator,
      place: series.place,
      ...(series.partner && { partner: series.partner }),
      ...(unit && { unit }),
      vintages: 'all',
      format,
    });
    return `${origin()}/api/statistics/series?${query}`;
  };
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={text('export')}>
      <Typography variant="pi" textColor="neutral600">
        {text('export')}
      </Typography>
      {Object.entries(FORMATS).map(([format, name]) => (
        <LinkButton
          key={format}
          href={hrefOf(format)}
          target="_blank"
          rel="noreferrer"
          size="S"
          variant="tertiary"
          startIcon={<Download />}
        >
          {name}
        </LinkButton>
      ))}
    </Flex>
  );
}

/** Where the readers' API stands: the panel may be served from elsewhere. */
function origin(): string {
  const { backendURL } = window.strapi as { backendURL?: string };
  return backendURL ?? '';
}

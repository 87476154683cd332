import type { ObservationFileReport } from '../../src/import/observations/report';
import { openImportDesk, type ImportDesk } from './import-desk';
import { importObservations } from './observations';

/** The columns of `own`. */
export const HEADER =
  'indicator,place,partner,period,value,unitMultiplier,unit,decimals,bound,change,changeBasis,observationStatus,' +
  'releasedOn,withdrawnOn,source,reportedBy,sourceUrl,asWritten,definitionVersion,note';

/** Rows that have all there is to have, with V for the version of their definition. */
const ROWS = [
  'cargo-value,norland,suthland,2023-S1,149.60,9,NOK,,about,-4.50,year-on-year,provisional,2023-07-20,,norland-customs,sandhaven-courier,https://customs.example/h1,149.60 billion kroner,V,"So they say, ""about"""',
  'Cargo value,NO,,2022-01/2022-11,007,,NOK,,,,,,,,,,,,V,',
  'cargo-value,诺兰,,2023,12,6,NOK,1,at-least,,,,2024-01-20,2024-02-01,Norland Customs,,,,V,',
];

/** The same observations as of one version of their definition, which tells them from those of other tests. */
export const own = (version: string) => ROWS.map((row) => row.replace(/,V,/, `,${version},`));

/** What a report counts. */
export const counts = ({ created, updated, unchanged, rejectedRows }: ObservationFileReport) => ({
  ...{ created, updated, unchanged, rejectedRows },
});

/** A Dateline that knows what observations are of, and files to import there. */
export interface BulkDesk extends ImportDesk {
  /** Writes a file of rows and returns its path. */
  readonly csv: (rows: string[], header?: string) => string;
  /** Runs the import, and tells its exit code and what it counted of its only file. */
  readonly outcome: (args: string[]) => Promise<{ code: number | null } & ReturnType<typeof counts>>;
  /** Runs the import on a file, and tells what it refused of it. */
  readonly rejected: (file: string, ...flags: string[]) => Promise<ObservationFileReport['rejected']>;
}

/** Starts such a Dateline before the tests of a file, and ends it after. */
export function openBulkDesk(): BulkDesk {
  const desk = openImportDesk();
  let files = 0;
  return {
    get dateline() {
      return desk.dateline;
    },
    get folder() {
      return desk.folder;
    },
    csv: (rows, header = HEADER) =>
      desk.folder.write(`bulk-${(files += 1)}.csv`, `${[header, ...rows].join('\n')}\n`),
    outcome: async (args) => {
      const { code, files: reports } = await importObservations(desk.dateline, args);
      return { code, ...counts(reports[0]!) };
    },
    rejected: async (file, ...flags) =>
      (await importObservations(desk.dateline, [file, ...flags])).files[0]!.rejected,
  };
}

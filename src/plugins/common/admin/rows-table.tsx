import * as React from 'react';
import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

/** A row of a report: what stands in each column. */
export interface Row {
  key: string;
  cells: React.ReactNode[];
}

interface Column {
  head: string;
  width: string;
}

interface RowsTableProps {
  columns: Column[];
  rows: Row[];
  /** Whether cells hold sentences: they then take several lines, where a table's cells keep to one. */
  sentences?: boolean;
}

/** The rows of a report as a table, with the text of each head. */
export function RowsTable({ columns, rows, sentences = false }: RowsTableProps) {
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {columns.map(({ head }) => (
            <Th key={head}>
              <Typography variant="sigma">{head}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, cells }) => (
          <Tr key={key}>
            {cells.map((cell, index) => (
              <Td key={columns[index].head} maxWidth={columns[index].width}>
                {sentences ? (
                  <Box paddingTop={3} paddingBottom={3} style={{ whiteSpace: 'normal' }}>
                    {cell}
                  </Box>
                ) : (
                  cell
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

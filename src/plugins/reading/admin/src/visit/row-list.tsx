import * as React from 'react';
import { Box, Flex, IconButton, TextButton, Typography, useNotifyAT } from '@strapi/design-system';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTexts } from '../translations';
import { moved, nextKey } from './visit-form';

const WAYS = [
  { by: -1, label: 'row.up', Sign: ArrowUp },
  { by: 1, label: 'row.down', Sign: ArrowDown },
] as const;

interface RowListProps<Row extends { key: number }> {
  label: string;
  addLabel: string;
  rows: Row[];
  /** What a row is called; empty for one that says nothing yet. */
  titleOf: (row: Row) => string;
  /** What is wrong with a row, in words. */
  problemOf: (index: number) => string | undefined;
  blank: (key: number) => Row;
  onChange: (rows: Row[]) => void;
  /** The fields of a row that is open. */
  children: (row: Row, set: (change: Partial<Row>) => void) => React.ReactNode;
}

/** Rows in an order, each a line that opens to its fields: to be moved, taken away and added to. */
export function RowList<Row extends { key: number }>(props: RowListProps<Row>) {
  const { label, addLabel, rows, titleOf, problemOf, blank, onChange, children } = props;
  const text = useTexts();
  const { notifyStatus } = useNotifyAT();
  const [open, setOpen] = React.useState<number | null>(null);
  const list = React.useRef<HTMLOListElement>(null);
  const wanted = React.useRef<string | null>(null);
  // A button that moves with its row, or goes with it, would lose the focus.
  React.useEffect(() => {
    if (wanted.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-row="${wanted.current}"] button`,
    );
    (
      buttons?.[0] ?? list.current?.parentElement?.querySelector<HTMLButtonElement>(':scope > button')
    )?.focus();
    wanted.current = null;
  }, [rows]);

  const nameOf = (row: Row) => titleOf(row) || text('row.empty');
  const move = (row: Row, index: number, by: -1 | 1) => {
    wanted.current = String(row.key);
    onChange(moved(rows, index, by));
    notifyStatus(text('row.moved', { name: nameOf(row), place: index + by + 1, total: rows.length }));
  };
  const remove = (row: Row, index: number) => {
    wanted.current = String((rows[index + 1] ?? rows[index - 1])?.key ?? '');
    onChange(rows.filter((one) => one !== row));
    notifyStatus(text('row.removed', { name: nameOf(row) }));
  };
  const add = () => {
    const row = blank(nextKey(rows));
    setOpen(row.key);
    onChange([...rows, row]);
  };

  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Rows ref={list} aria-label={label}>
        {rows.map((row, index) => {
          const isOpen = open === row.key;
          const problem = problemOf(index);
          const Sign = isOpen ? ChevronUp : ChevronDown;
          return (
            <li key={row.key} data-row={row.key}>
              <Flex gap={1} alignItems="flex-start">
                <Head type="button" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : row.key)}>
                  <Sign aria-hidden width="1.2rem" height="1.2rem" fill="neutral500" />
                  <span>
                    {index + 1}. {nameOf(row)}
                  </span>
                </Head>
                {rows.length > 1
                  ? WAYS.map(({ by, label, Sign: Arrow }) => (
                      <IconButton
                        key={by}
                        label={text(label, { name: nameOf(row) })}
                        variant="ghost"
                        size="XS"
                        disabled={rows[index + by] === undefined}
                        onClick={() => move(row, index, by)}
                      >
                        <Arrow />
                      </IconButton>
                    ))
                  : null}
                <IconButton
                  label={text('import.remove', { name: nameOf(row) })}
                  variant="ghost"
                  size="XS"
                  onClick={() => remove(row, index)}
                >
                  <Trash />
                </IconButton>
              </Flex>
              {problem ? (
                <Typography tag="p" variant="pi" textColor="danger600">
                  {problem}
                </Typography>
              ) : null}
              {isOpen ? (
                <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3} paddingBottom={3}>
                  {children(row, (change) =>
                    onChange(rows.map((one) => (one === row ? { ...row, ...change } : one))),
                  )}
                </Flex>
              ) : null}
            </li>
          );
        })}
      </Rows>
      <TextButton startIcon={<Plus aria-hidden />} onClick={add}>
        {addLabel}
      </TextButton>
    </Box>
  );
}

const Rows = styled.ol`
  margin: ${({ theme }) => `${theme.spaces[1]} 0 ${theme.spaces[2]}`};

  > li {
    padding: ${({ theme }) => theme.spaces[1]} 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Head = styled.button`
  display: flex;
  flex: 1 1 auto;
  align-items: baseline;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  padding: ${({ theme }) => `${theme.spaces[1]} 0`};
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.4;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;

  svg {
    flex: none;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

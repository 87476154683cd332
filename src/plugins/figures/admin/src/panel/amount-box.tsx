import * as React from 'react';
import { Field, Typography } from '@strapi/design-system';
import { useDebounce, useForm } from '@strapi/strapi/admin';
import { amountProblem } from '../../../../../domain/statistics/amount';
import { parseAmount, type ParsedAmount } from '../../../../../domain/text/parse-amount';
import { useWording } from '../figure/wording';
import { useTexts } from '../translations';

/** Long enough that half a word, such as the “b” of “billion”, is not taken for a unit. */
const PAUSE_MS = 350;

interface AmountBoxProps {
  /** Takes what was understood; without it, it goes into the form of the entry that is open. */
  onAmount?: (amount: ParsedAmount) => void;
}

/** One box for a whole amount, “149.62 billion yuan” or “1496.2亿元”, which fills the fields that it stands in. */
export function AmountBox({ onAmount }: AmountBoxProps) {
  const text = useTexts();
  const wording = useWording();
  const fillForm = useFillForm();
  const fill = React.useRef(onAmount ?? fillForm);
  React.useEffect(() => {
    fill.current = onAmount ?? fillForm;
  });
  const [typed, setTyped] = React.useState('');
  const settled = useDebounce(typed, PAUSE_MS);
  const amount = React.useMemo(() => understood(settled), [settled]);
  React.useEffect(() => {
    if (amount) fill.current(amount);
  }, [amount]);

  const isSettled = typed === settled;
  const isWrong = isSettled && settled.trim() !== '' && !amount;
  return (
    <Field.Root hint={text('amount.hint')} error={isWrong ? text('amount.unclear') : undefined}>
      <Field.Label>{text('amount.label')}</Field.Label>
      <Field.Input
        size="S"
        value={typed}
        placeholder={text('amount.placeholder')}
        autoComplete="off"
        maxLength={200}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
        onKeyDown={(event: React.KeyboardEvent) => {
          // The box stands inside the entry's form, which Enter would save.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      {amount && isSettled ? (
        <Typography variant="pi" textColor="success700" role="status">
          {text(amount.unit ? 'amount.understood' : 'amount.no-unit', {
            amount: wording.amount({ ...amount, unit: amount.unit || null }),
            unit: amount.unit,
            multiplier: amount.unitMultiplier,
            decimals: amount.decimals,
            bound: text(`bound.${amount.bound}`),
          })}
        </Typography>
      ) : (
        <Field.Hint />
      )}
      <Field.Error />
    </Field.Root>
  );
}

function understood(typed: string): ParsedAmount | undefined {
  const amount = parseAmount(typed);
  return amount && amountProblem(amount.value) === undefined ? amount : undefined;
}

/** Puts an amount into the unsaved form; the unit stays where none was written. */
function useFillForm(): (amount: ParsedAmount) => void {
  const onChange = useForm('AmountBox', (state) => state.onChange);
  return ({ value, unitMultiplier, unit, decimals, bound }) => {
    const fields = { value, unitMultiplier, decimals, bound, ...(unit && { unit }) };
    for (const [name, field] of Object.entries(fields)) onChange(name, field);
  };
}

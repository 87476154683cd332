import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Grid,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useChanged } from '../../../../crosslinks/admin/src/api/content-manager';
import { useFigures } from '../api/client';
import { useFailure } from '../api/errors';
import { STATISTIC } from '../api/types';
import { useFieldName } from '../figure/field-name';
import { AmountBox } from '../panel/amount-box';
import { useTexts } from '../translations';
import { changedFields, CORRECTABLE, typedFields, type Typed } from './correct-fields';

interface CorrectFigureDialogProps {
  documentId: string;
  document: Record<string, unknown>;
  onClose: () => void;
}

/** Asks what a published statistic should have said, and why; what it said before is kept with it. */
export function CorrectFigureDialog({ documentId, document, onClose }: CorrectFigureDialogProps) {
  const text = useTexts();
  const nameOf = useFieldName();
  const client = useFigures();
  const changed = useChanged();
  const fail = useFailure();
  const { toggleNotification } = useNotification();
  const [before] = React.useState(() => typedFields(document));
  const [typed, setTyped] = React.useState<Typed>(before);
  const [reason, setReason] = React.useState('');
  const [isBusy, setBusy] = React.useState(false);
  const changes = changedFields(before, typed);
  const isComplete = changes && Object.keys(changes).length > 0 && reason.trim() !== '';
  const set = (name: string, value: string) => setTyped((now) => ({ ...now, [name]: value }));

  const correct = async () => {
    if (!changes) return;
    setBusy(true);
    try {
      await client.correct({ documentId, changes, reason: reason.trim() });
      changed([{ uid: STATISTIC, documentId }]);
      toggleNotification({ type: 'success', message: text('correct.done') });
      onClose();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };

  return (
    <>
      <Modal.Body onKeyDown={(event: React.KeyboardEvent) => event.stopPropagation()}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600">{text('correct.about')}</Typography>
          <AmountBox
            onAmount={({ value, unitMultiplier, unit, decimals, bound }) =>
              setTyped((now) => ({
                ...now,
                ...{ value, bound, unitMultiplier: String(unitMultiplier), decimals: String(decimals) },
                ...(unit && { unit }),
              }))
            }
          />
          <Grid.Root gap={4}>
            {CORRECTABLE.map(({ name, values, isOptional }) => (
              <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch">
                <Field.Root required={!isOptional}>
                  <Field.Label>{nameOf(name)}</Field.Label>
                  {values ? (
                    <SingleSelect
                      value={typed[name] || null}
                      onChange={(value) => set(name, String(value ?? ''))}
                      {...(isOptional ? { onClear: () => set(name, '') } : {})}
                    >
                      {values.map((value) => (
                        <SingleSelectOption key={value} value={value}>
                          {value}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                  ) : (
                    <Field.Input
                      value={typed[name]}
                      type={name === 'releasedOn' ? 'date' : 'text'}
                      onChange={(event: React.ChangeEvent<HTMLInputElement>) => set(name, event.target.value)}
                    />
                  )}
                </Field.Root>
              </Grid.Item>
            ))}
          </Grid.Root>
          <Field.Root required hint={text('correct.reason.hint')}>
            <Field.Label>{text('correct.reason')}</Field.Label>
            <Textarea
              value={reason}
              maxLength={1000}
              onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
            />
            <Field.Hint />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('cancel')}
        </Button>
        <Button disabled={!isComplete} loading={isBusy} onClick={() => void correct()}>
          {text('correct.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}

import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';
import { styled } from 'styled-components';

interface InputFieldProps {
  name: string;
  label: string;
  value: string;
  /** `lines` for a text of several. */
  type?: 'text' | 'date' | 'number' | 'lines';
  min?: number;
  max?: number;
  maxLength?: number;
  required?: boolean;
  hint?: string;
  /** What is wrong with the value, in words. */
  error?: string;
  onChange: (value: string) => void;
}

/** A field that is typed in, with its label above and what is wrong with it below. */
export function InputField(props: InputFieldProps) {
  const { name, label, value, type = 'text', min, max, maxLength, required, hint, error, onChange } = props;
  const change = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(event.target.value);
  return (
    <Field.Root name={name} required={required} hint={hint} error={error} width="100%">
      <Field.Label>{label}</Field.Label>
      {type === 'lines' ? (
        <Textarea minHeight="6.4rem" maxLength={maxLength} value={value} onChange={change} />
      ) : (
        <Line size="S" {...{ type, min, max, maxLength, value }} onChange={change} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** The browser draws the sign of a calendar in black, in the dark theme too: grey is seen in both. */
const Line = styled(Field.Input)`
  input::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;

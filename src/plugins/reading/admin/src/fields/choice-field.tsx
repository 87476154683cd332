import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceFieldProps<Value extends string> {
  name: string;
  label: string;
  value: Value;
  values: readonly Value[];
  textOf: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** A field with one of some values. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, label, value, values, textOf, onChange } = props;
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect size="S" value={value} onChange={(chosen: string | number) => onChange(chosen as Value)}>
        {values.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {textOf(one)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

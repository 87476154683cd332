import english from '../translations/en.json';
import { useTexts, type MessageKey } from '../translations';

/** What the panel calls a field of a statistic; one it has no word for goes by its own name. */
export function useFieldName(): (field: string) => string {
  const text = useTexts();
  return (field) => {
    const key = `field.${field}`;
    return key in english ? text(key as MessageKey) : field;
  };
}

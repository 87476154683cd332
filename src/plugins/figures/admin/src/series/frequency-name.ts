import { useTexts } from '../translations';

const KNOWN = ['A', 'S', 'Q', 'M', 'D'] as const;

/** A code of SDMX CL_FREQ in words. */
export function useFrequencyName(): (code: string) => string {
  const text = useTexts();
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    return text(known ? `frequency.${known}` : 'frequency.other');
  };
}

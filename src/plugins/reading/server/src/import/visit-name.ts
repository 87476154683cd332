import type { Visit } from '../../../../../domain/text';

const LONGEST = 255;

/** A name for a visit, in the language of the text that tells of it, for an editor to better. */
export function visitName(visit: Visit, language: string | undefined): string {
  const { countryCount, stops, areas } = visit;
  const where = (areas.length > 0 ? areas : stops).slice(0, 3).map(({ name }) => name);
  const count = countryCount?.value;
  const isOpen = countryCount?.bound === 'at-least';
  const name = (): string => {
    if (language?.startsWith('zh')) {
      const who = count === undefined ? '外国代表团' : `${count}${isOpen ? '余' : ''}国使节`;
      return `${who}访问${where.join('、')}`;
    }
    if (language?.startsWith('ru')) {
      const who = count === undefined ? '' : ` дипломатов (стран: ${isOpen ? 'не менее ' : ''}${count})`;
      return `Визит${who}: ${where.join(', ')}`;
    }
    const who = count === undefined ? '' : ` by envoys from ${isOpen ? 'at least ' : ''}${count} countries`;
    return `Visit to ${where.join(' and ')}${who}`;
  };
  return name().slice(0, LONGEST);
}

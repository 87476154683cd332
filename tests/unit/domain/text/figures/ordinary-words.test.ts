import { stated } from './stated';

/** Words that tell of changes, plans, times or quarters elsewhere, and here of nothing but what they say. */
describe('ordinary words are not taken for more than they say', () => {
  test.each([
    ['About 1,200 ships were built in 2024.', ['1200 ships 2024']],
    ['Container services launched in 2024 carried 300,000 TEU.', ['300000 TEU 2024']],
    ['China spent $5 billion on the 1,200 km railway in 2024.', ['5e9 USD 2024']],
    ['In 2024 the line moved 3.2 million tonnes over the 900 km line.', ['3.2e6 t 2024']],
    ['During the quarter 3 million tonnes of grain were shipped.', ['3e6 t']],
    ['China accounted for 30 per cent over the last year.', ['share 30 %']],
    ['Utilisation stood at 85 per cent over the same period.', []],
    ['The tariff is 20 per cent under the agreement.', []],
    [
      'Экспорт вырос на 10%, а к 2030 году составит 5 млрд долларов.',
      ['change 10 %; up 10 %', 'target 5e9 USD 2030'],
    ],
    [
      'Egypt, which sees tourism as a main source of income, received 15.7 million tourists in 2024.',
      ['15.7e6 tourists 2024'],
    ],
    [
      'Экспорт составил 5 млрд долларов, импорт — 3 млрд долларов. Оборот вырос на 5%.',
      ['5e9 USD', '3e9 USD', 'change 5 %; up 5 %'],
    ],
    ['Компания потеряла клиентов и сохранила долю 30%.', ['share 30 %']],
    ['The EU reduced imports of goods made by 30 companies in 2024.', ['30 companies 2024']],
    ['The line reopened after six months, and 1.2 million tonnes passed through it.', ['1.2e6 t']],
    ['Exports surpassed imports in 2023, reaching $5 billion.', ['5e9 USD 2023']],
    ['Passenger traffic rose 12 per cent, and cargo volumes reached 450,000.', ['change 12 %; up 12 %']],
    ['Из-за санкций экспорт упал вдвое.', ['change 50 %; down 50 %']],
    ['The annual target for next year is $5 billion.', ['target 5e9 USD 2026']],
  ])('%s', (text, figures) => expect(stated(text, '2025-01-20')).toEqual(figures));
});

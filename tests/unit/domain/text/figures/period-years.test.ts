import { stated } from './stated';

type Row = [publishedOn: string, text: string, figures: string[]];

describe('months and days without a year had come, unless they are planned', () => {
  // prettier-ignore
  test.each<Row>([
    ['2025-02-11', 'Coal exports in January were 10 million tonnes. In November, the port had shipped 12 million tonnes.', ['10e6 t 2025-01', '12e6 t 2024-11']],
    ['2025-02-11', 'Coal exports in January were 10 million tonnes. In November, the port expects to ship 12 million tonnes.', ['10e6 t 2025-01', 'target 12e6 t 2025-11']],
    ['2024-05-20', 'In the first quarter exports were $5 billion, in the fourth quarter they had been $4 billion.', ['5e9 USD 2024-Q1', '4e9 USD 2023-Q4']],
    ['2024-12-20', 'Exports in November were $5 billion; in January they are expected at $4 billion.', ['5e9 USD 2024-11', 'target 4e9 USD 2025-01']],
    ['2024-02-20', 'In 2023 exports were $5 billion; in April they were $600 million.', ['5e9 USD 2023', '600e6 USD 2023-04']],
    ['2024-09-16', 'In August exports were $5 billion. For the first nine months $40 billion is expected.', ['5e9 USD 2024-08', 'target 40e9 USD 2024-01/2024-09']],
    ['2024-10-11', 'Some 5 million tonnes are expected in December.', ['target 5e6 t 2024-12']],
    ['2025-02-11', 'Экспорт в январе составил 5 млрд долларов. В декабре было вывезено товаров на 6 млрд долларов.', ['5e9 USD 2025-01', '6e9 USD 2024-12']],
    ['2024-05-20', 'Экспорт в апреле составил 5 млрд долларов, а в августе должен достичь 6 млрд долларов.', ['5e9 USD 2024-04', 'target 6e9 USD 2024-08']],
    ['2024-11-16', '4–10 марта перевезено 5 тыс. тонн.', ['5e3 t 2024-03-04/2024-03-10']],
    ['2024-11-16', 'С 4 по 10 января будет перевезено 5 тыс. тонн.', ['target 5e3 t 2025-01-04/2025-01-10']],
    ['2024-11-16', 'On March 4 the port took 12,000 containers.', ['12000 containers 2024-03-04']],
    ['2024-02-16', 'In January 2024 exports were $5 billion. Since 1 July, Russia has shipped 20 million tonnes of wheat.', ['5e9 USD 2024-01', '20e6 t 2023-07-01/2024-02-16']],
  ])('%s %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

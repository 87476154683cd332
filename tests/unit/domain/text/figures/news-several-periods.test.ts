import { stated } from './stated';

describe('several periods in a sentence', () => {
  // prettier-ignore
  test.each([
    ['Growth slowed to 3.2 percent in October from 5.1 percent in September.', ['change 3.2 % 2023-10; up 3.2 %', 'change 5.1 % 2023-09; up 5.1 %']],
    ['The deficit shrank by 12.4 percent to €4.5 billion, against €5.1 billion in September 2022.', ['4.5e9 EUR; down 12.4 %', '5.1e9 EUR 2022-09']],
    ['Nine-month trade was $5.1 billion, and third-quarter trade $1.8 billion.', ['5.1e9 USD 2023-01/2023-09', '1.8e9 USD 2023-Q3']],
    ['Exports to the United Arab Emirates rose from AED 3bn to AED 4.2bn (+40%) in the January-June period.', ['3e9 AED 2022-01/2022-06', '4.2e9 AED 2023-01/2023-06; up 40 %']],
    ['Kazakhstan’s trade with the EU stood at €40.4 billion in 2022 against €27.5 billion in 2021, that is, 47 percent more.', ['40.4e9 EUR 2022; up 47 % year-on-year', '27.5e9 EUR 2021']],
  ])('%s', (text, figures) => expect(stated(text, '2023-11-20')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['China’s outbound shipments from a year earlier slumped 7.5% by value in March, compared with a 7.1% increase in January-February.', ['change 7.5 % 2024-03; down 7.5 % year-on-year', 'change 7.1 % 2024-01/2024-02; up 7.1 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-04-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['The crossing processed an average of 800 trucks a day in February, up from 450 a year earlier.', []],
    ['Uzbekistan’s gold exports brought in $8.2 billion, almost twice the 2022 figure of $4.1 billion.', ['8.2e9 USD; up 2 times', '4.1e9 USD 2022']],
    ['In December 2023, Kazakhstan’s exports to China fell to $1.1 billion from $1.4 billion in November and $1.2 billion in December 2022.', ['1.1e9 USD 2023-12', '1.4e9 USD 2023-11', '1.2e9 USD 2022-12']],
    ["Japan's exports grew 11.9% year-on-year in January, after a 9.7% rise in December.", ['change 11.9 % 2024-01; up 11.9 % year-on-year', 'change 9.7 % 2023-12; up 9.7 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2024-03-05')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Full-year exports came to 6.2 billion dollars in 2022, as against 5.8 billion dollars a year ago.', ['6.2e9 USD 2022', '5.8e9 USD 2021']],
    ['Container volumes for the eight months were 1.9 million TEU, and for August 240,000 TEU.', ['1.9e6 TEU 2023-01/2023-08', '240000 TEU 2023-08']],
    ['August exports shrank 8.8% from a year ago to $284.9 billion; July’s were $281.8 billion.', ['284.9e9 USD 2023-08; down 8.8 % year-on-year', '281.8e9 USD 2023-07']],
    ['The ministry put last year’s trade at $4.9 billion, and this year’s first-half trade at $2.7 billion.', ['4.9e9 USD 2022', '2.7e9 USD 2023-S1']],
    ['A total of 5,120 trains (4,300 in 2021) crossed the border in 2022.', ['5120 trains 2022', '4300 trains 2021']],
    ['In 2022, the EU imported 4.2 million tonnes, compared with 3.9 million tonnes in 2021 and 3.1 million tonnes in 2020.', ['4.2e6 t 2022', '3.9e6 t 2021', '3.1e6 t 2020']],
    ['Revenue increased from $1.1 billion to $1.4 billion, or by 27 percent, last year.', ['1.1e9 USD 2021', '1.4e9 USD 2022; up 27 % year-on-year']],
  ])('%s', (text, figures) => expect(stated(text, '2023-09-12')).toEqual(figures));
  // prettier-ignore
  test.each([
    ['Baku port handled 4.6 million tonnes in the first nine months. That was 14 percent more than a year before, and more than in all of 2020, when it handled 4.2 million tonnes.', ['4.6e6 t 2023-01/2023-09; up 14 % year-on-year', '4.2e6 t 2020']],
    ['In August the bridge carried 210,000 tonnes, after 190,000 tonnes in July.', ['210000 t 2023-08', '190000 t 2023-07']],
    ['The zone’s exports were 1.2 billion yuan in the first quarter, 1.5 billion in the second and 1.9 billion in the third.', ['1.2e9 CNY 2023-Q1', '1.5e9 CNY 2023-Q2', '1.9e9 CNY 2023-Q3']],
    ['Kyrgyz imports from China rose to $3.4 billion in the first eight months of 2023, whereas a year earlier they had been $2.5 billion.', ['3.4e9 USD 2023-01/2023-08', '2.5e9 USD 2022-01/2022-08']],
    ['China took delivery of 18.3 bcm in 2022 and 15.9 bcm in 2021.', ['18.3e9 m3 2022', '15.9e9 m3 2021']],
    ['Shipments came to 5.04 million tonnes in 2021, 5.61 million in 2022 and 3.9 million in the first nine months of this year.', ['5.04e6 t 2021', '5.61e6 t 2022', '3.9e6 t 2023-01/2023-09']],
    ['Traffic in the second half was heavier: 1.9 million tonnes, against 1.6 million in the first.', ['1.9e6 t 2022-S2', '1.6e6 t 2022-S1']],
  ])('%s', (text, figures) => expect(stated(text, '2023-10-05')).toEqual(figures));
});

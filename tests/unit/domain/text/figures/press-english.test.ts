import { stated } from './stated';

describe('what one clause tells of another, in English', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['2023-02-03', 'The deficit narrowed by 32 percent to $19.6 billion during the first seven months (July-January) of fiscal year 2022-23, as against $28.8 billion in the same period of last year.', ['19.6e9 USD 2022-07/2023-01; down 32 % year-on-year', '28.8e9 USD 2021-07/2022-01']],
    ['2024-02-29', 'In 2023 the route, which has a throughput capacity of 6 mn tons, carried 2.76 mn tons, up 65% from the previous year.', ['capacity 6e6 t', '2.76e6 t 2023; up 65 % year-on-year']],
    ['2025-12-12', 'Exports surged by 51.72 per cent to $7.01 billion in the third quarter, but stayed 9.42 per cent below the $7.74 billion reported in Q2 2025.', ['7.01e9 USD 2025-Q3; up 51.72 %', '7.74e9 USD 2025-Q2']],
    ['2024-01-26', 'Exports were 47 million tonnes last year. Coal railed to the terminal dropped from 50.4 million tonnes in 2022 to 47.92 million tonnes. It had exported 50.35 million tonnes the year before.', ['47e6 t 2023', '50.4e6 t 2022', '47.92e6 t 2023', '50.35e6 t 2022']],
    ['2023-05-12', 'The board approved $20 billion of investments in April, although the number of projects declined to 14 from 26 in April 2022. Firms exported $15.7 billion worth of goods in the first quarter.', ['20e9 USD 2023-04', '14 projects 2023-04', '26 projects 2022-04', '15.7e9 USD 2023-Q1']],
    ['2024-01-22', 'Georgia exported 62,280 tons of wine worth $168.3 mln to Russia in 2023, or 10.9% less by weight than in 2022.', ['62280 t 2023; down 10.9 % year-on-year', '168.3e6 USD 2023']],
    ['2023-02-03', 'In January 2023 exports stood at $2.211 billion, which is 15.42 per cent less on a year-on-year basis and 4.41 per cent less than the $2.313 billion of December 2022.', ['2.211e9 USD 2023-01; down 15.42 % year-on-year', '2.313e9 USD 2022-12']],
    ['2025-12-12', 'Nigeria earned $12.81 billion in the third quarter of 2025. Although the value dipped by 4.47 per cent year-on-year from $13.41 billion, it represented a 7.03 per cent increase on the $11.97 billion posted in the second quarter.', ['12.81e9 USD 2025-Q3; down 4.47 % year-on-year', '13.41e9 USD 2024-Q3', '11.97e9 USD 2025-Q2']],
    ['2025-12-12', 'Total trade in the third quarter stood at $38.94 billion, an 8.71 per cent increase over the corresponding quarter of 2024 and a 2.36 per cent rise from the preceding one.', ['38.94e9 USD 2025-Q3; up 8.71 % year-on-year']],
    ['2022-10-07', 'Mexico exported 259,792 vehicles in September, and 196,638 of them – almost 76% – were shipped to the United States.', ['259792 vehicles 2022-09', '196638 vehicles 2022-09', 'share 76 % 2022-09']],
    ['2021-10-29', 'Ethiopia has earned $327.87 million from the export of coffee in the first quarter of its fiscal year, which ran from July 8 to October 10.', ['327.87e6 USD 2021-07/2021-09']],
    ['2021-06-08', 'Exports totalled $7.9bn in May and imports $6.6bn, which left a surplus of $1.3bn. The value of exports, however, was up 35% and that of imports up 75% on a year earlier.', ['7.9e9 USD 2021-05; up 35 % year-on-year', '6.6e9 USD 2021-05; up 75 % year-on-year', '1.3e9 USD 2021-05']],
    ['2024-02-29', 'The port handled 5 million tonnes in 2023, compared with 4 million tonnes in 2022. Exports were 3 million tonnes, up 10.4 percent from 2.7 million.', ['5e6 t 2023', '4e6 t 2022', '3e6 t 2023; up 10.4 % year-on-year', '2.7e6 t 2022']],
    ['2017-11-20', 'The port moved 10.6 percent more cargo in the first nine months of this year. Between January and September it handled 22.8 million tonnes.', ['22.8e6 t 2017-01/2017-09; up 10.6 %']],
    ['2011-09-20', 'Companies in the zone exported Dh86bn worth of goods in the first half, compared with Dh131bn by firms outside the zones.', ['86e9 AED 2011-S1', '131e9 AED 2011-S1']],
    ['2024-01-26', 'Less coal than in any year since 1992 left the terminal last year: its exports were down 6.2% at 47.2 million tonnes.', ['47.2e6 t 2023; down 6.2 % year-on-year']],
    ['2024-09-21', 'The railway had handled more than 10 million tons of goods as of Monday (Sept 16) since its opening on December 3, 2021.', ['10e6 t 2021-12-03/2024-09-16']],
    ['2023-12-11', 'Vietnam exported USD5.2 billion of fruit between January and November. China spends more than USD15 billion on importing fruits every year.', ['5.2e9 USD 2023-01/2023-11', '15e9 USD']],
    ['2017-11-20', 'Container traffic grew by 5 percent in May. The port handled 3 million tonnes.', ['3e6 t 2017-05; up 5 %']],
    ['2017-11-20', 'Cargo turnover grew by 5 percent in May. The port handled 3 million tonnes, 2 per cent more.', ['change 5 % 2017-05; up 5 %', '3e6 t 2017-05; up 2 %']],
    ['2023-06-20', 'Грузооборот порта в мае вырос на 5%. Он обработал 3 млн тонн.', ['3e6 t 2023-05; up 5 %']],
  ])('%s: %s', (publishedOn, text, figures) => expect(stated(text, publishedOn)).toEqual(figures));
});

import { stated } from './stated';

describe('currencies by their signs', () => {
  // prettier-ignore
  test.each([
    ['Cocoa earned GH¢2.5 billion, gold GH₵12.1 billion.', ['2.5e9 GHS', '12.1e9 GHS']],
    ['Bangladesh collected Tk 5,200 crore at the port.', ['5200e7 BDT']],
    ['Kenya sold tea for KSh 180 billion, Uganda coffee for USh 3.5 trillion.', ['180e9 KES', '3.5e12 UGX']],
    ['Manila collected ₱82 billion, Bangkok ฿5 billion, Hanoi ₫14 trillion.', ['82e9 PHP', '5e9 THB', '14e12 VND']],
    ['Peru received S/ 300 million and 540 million soles.', ['300e6 PEN', '540e6 PEN']],
    ['Полис стоил 300 млрд ֏, дорога — 5 млрд ₾, завод — 6 трлн ₮.', ['300e9 AMD', '5e9 GEL', '6e12 MNT']],
    ['Oman had a surplus of RO 6.2 billion.', ['6.2e9 OMR']],
    ['Exports of Bahrain came to BD 950 million.', ['950e6 BHD']],
    ['Zambia exported copper for K14.2 billion.', ['14.2e9 ZMW']],
    ['Papua New Guinea sold palm oil for K600 million.', ['600e6 PGK']],
    ['Ethiopia collected Br 55 billion, Angola Kz 800 billion.', ['55e9 ETB', '800e9 AOA']],
    ['The K4 road carried 2.1 million tonnes.', ['2.1e6 t']],
    ['Ro-ro 500,000 units passed through the ports of Oman.', ['500000 units']],
    ['COP28 was told of 3.1 million tonnes.', ['3.1e6 t']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('currencies whose names are shared', () => {
  // prettier-ignore
  test.each([
    ['Марокко вывезло апельсинов на 5,4 млрд дирхамов.', ['5.4e9 MAD']],
    ['Дубай вывез золота на 5,4 млрд дирхамов, в том числе в Марокко.', ['5.4e9 AED']],
    ['Phosphates earned 5 billion Moroccan dirhams in Dubai.', ['5e9 MAD']],
    ['Rice worth Rs 540 billion left Pakistan.', ['540e9 PKR']],
    ['Rice worth Rs 540 billion left India, most of it for Sri Lanka.', ['540e9 INR']],
    ['Textiles earned 540 billion rupees.', ['540e9 INR']],
    ['Canal dues brought Egypt 4.5 billion pounds.', ['4.5e9 EGP']],
    ['Exports to Egypt earned British firms 4.5 billion pounds.', ['4.5e9 GBP']],
    ['Avocados earned Mexico 60 billion pesos.', ['60e9 MXN']],
    ['Avocados earned 60 billion pesos.', ['60e9 pesos']],
    ['Кувейт получил 1,2 млрд динаров, Ирак — 80 трлн динаров.', ['1.2e9 KWD', '80e12 IQD']],
    ['Exports of Sweden were 170 billion crowns, those of Denmark 90 billion kroner.', ['170e9 SEK', '90e9 DKK']],
    ['Cotton earned Mali 200 billion francs, watches earned Geneva 2 billion Swiss francs.', ['200e9 XOF', '2e9 CHF']],
    ['Timber earned Gabon 500 billion CFA francs.', ['500e9 XAF']],
    ['Kenya took 300 billion shillings at the border.', ['300e9 KES']],
    ['Молдавия получила 5 млрд леев, Нигерия — 2 трлн найр, ЮАР — 14 млрд рэндов.', ['5e9 MDL', '2e12 NGN', '14e9 ZAR']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('millions without a number', () => {
  // prettier-ignore
  test.each([
    ['За год порт принял миллион тонн угля и полмиллиона тонн руды.', ['1e6 t', '0.5e6 t']],
    ['Вложено около миллиарда долларов, отправлено около тысячи вагонов.', ['1e9 USD', '1e3 wagons']],
    ['Перевезено 22 с лишним миллиона тонн.', ['22e6 t']],
    ['Увезена четверть миллиона контейнеров.', ['0.25e6 containers']],
    ['A quarter of a million cars were shipped for a billion dollars.', ['0.25e6 cars', '1e9 USD']],
    ['Экспорт в долларах прошел отметку в миллиард.', []],
    ['Десятки миллионов тонн ушли из города-миллионника.', []],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('nouns that are counted', () => {
  // prettier-ignore
  test.each([
    ['The port earned $2.1 billion and checked 12.4 million import entries.', ['2.1e9 USD', '12.4e6 entries']],
    ['The port earned $2.1 billion and made 41,200 safety inspections.', ['2.1e9 USD', '41200 inspections']],
    ['The port earned $2.1 billion and 0.9 billion remains unpaid.', ['2.1e9 USD', '0.9e9 USD']],
    ['Trade was $5 billion: 3.1 billion imports and 1.9 billion exports.', ['5e9 USD', '3.1e9 USD', '1.9e9 USD']],
    ['The line carried 5 million tonnes, and 2.1 million passed two ports.', ['5e6 t', '2.1e6 t']],
    ['The line earned $5 million and carried 1.2 million inhabitants.', ['5e6 USD']],
    ['Завод продал на 5 млрд рублей 300 тыс. больших детских колясок.', ['5e9 RUB', '300e3 колясок']],
    ['Вывезено на 5 млрд долларов, ввезено на 2,4 млрд товаров.', ['5e9 USD', '2.4e9 USD']],
    ['Прошло 14 автопоездов, 340 цистерн и 99,8 тыс. полувагонов.', ['14 trucks', '340 wagons', '99.8e3 wagons']],
    ['The yard passed 340 railcars, 12 barges and 120,300 carloads.', ['340 wagons', '12 barges', '120300 carloads']],
    ['Brazil sold 3.2 million 60-kilo bags and 704,300 50-kg sacks.', ['3.2e6 bags', '704300 bags']],
    ['Coffee left in 60-kilo bags, and 1,200 bags of 60 kg burnt.', ['1200 bags']],
    ['A 40-tonne truck brought 25,000 tonnes.', ['25000 t']],
    ['Turkey sold 1.3 million washing machines and more for $400 million.', ['1.3e6 machines', '400e6 USD']],
    ['Вывезено 12 тыс. голов скота и 2,3 млн пар обуви на 340 млн дол. США.', ['12e3 heads', '2.3e6 pairs', '340e6 USD']],
    ['7 in 10 trucks were empty.', []],
    ['Риса отгружено 5,2 млн тонн, муки — 2,4 млн. Вагоны простаивали.', ['5.2e6 t', '2.4e6 t']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('numbers of what is named before', () => {
  // prettier-ignore
  test.each([
    ['Boxes grew 30% to 39,260 TEU and the number of lorries let in by 12% to 8,100.', ['39260 TEU; up 30 %', '8100 trucks; up 12 %']],
    ['The port moved 23 million tonnes, and the number of ferries calling, 1,340, was a record.', ['23e6 t', '1340 ferries']],
    ['Перевалено 5 млн тонн, число судов выросло на 3% до 1 250.', ['5e6 t', '1250 ships; up 3 %']],
    ['Число поездов выросло на 5%, до 1 340, вагонов — на 3%, до 61 200.', ['1340 trains; up 5 %', '61200 wagons; up 3 %']],
    ['Sales of watches reached CHF 24 billion; the number of watches was 15.8 million.', ['24e9 CHF', '15.8e6 watches']],
    ['The port moved 23 million tonnes; the number of employees reached 1.2 million.', ['23e6 t']],
    ['Imports of used cars fell to 12,300 from 15,600.', ['12300 cars', '15600 cars']],
    ['Экспорт автомобилей составил 12,4 тыс., прицепов — 1,2 тыс.', ['12.4e3 vehicles', '1.2e3 trailers']],
    ['Imports of cars were worth $3 billion, up from 2.4 billion.', ['3e9 USD', '2.4e9 USD']],
    ['Lorries carried 12,000 TEU, up from 9,000 a year earlier.', ['12000 TEU', '9000 TEU']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

describe('numbers set beside others', () => {
  // prettier-ignore
  test.each([
    ['The fair drew 540 buyers, more than in 2022 (482).', ['540 buyers', '482 buyers 2022']],
    ['The fair drew 540 buyers, more than in any year (page 12).', ['540 buyers']],
    ['Порт принял 1 250 судов, больше, чем в 2022 году (1 116).', ['1250 ships', '1116 ships 2022']],
    ['Порт принял 1 250 судов вместо 1 400.', ['1250 ships', '1400 ships']],
    ['The port took 1,250 ships instead of 1,400.', ['1250 ships', '1400 ships']],
    ['Прошло 320 поездов, тогда как в прошлом году — 196.', ['320 trains', '196 trains 2023']],
    ['Прошло 320 поездов, в четыре раза больше, чем в марте, когда их насчитали 80.', ['320 trains; up 4 times', '80 trains 2024-03']],
    ['Отправлено 540 вагонов, из них 120 — в Афганистан.', ['540 wagons', '120 wagons']],
    ['Отправлено 540 вагонов, из них 12 крупных портов приняли 400 вагонов.', ['540 wagons', '400 wagons']],
    ['The line carried 98,000 passengers, 12,000 of them foreigners.', ['98000 passengers', '12000 passengers']],
    ['Порт принял 1 340 судов (год назад — 1 210).', ['1340 ships', '1210 ships']],
    ['Sales hit €340m, of which 120m came from Asia.', ['340e6 EUR', '120e6 EUR']],
    ['The yard earned $4.5m; its locks are 33m wide, with a 40m pier.', ['4.5e6 USD']],
    ['The gate passed 41,300 outbound lorries and 38,900 inbound.', ['41300 trucks', '38900 trucks']],
    ['Of 41,300 electric cars 12,100 were blue, against the 9,400 sold in 2023.', ['41300 cars', '9400 cars 2023']],
    ['Купили сои на 3,4 млрд и пшеницы на 0,8 млрд долларов.', ['3.4e9 USD', '0.8e9 USD']],
    ['Одни продали 24 тыс. тонн на 12 млн долларов, другие — 48 тыс. тонн на 21 млн.', ['24e3 t', '12e6 USD', '48e3 t', '21e6 USD']],
    ['За 12 млн долларов продано 48 тыс. тонн на 2 тыс. больше.', ['12e6 USD', '48e3 t; up 2000 t']],
    ['The yard built 540 wagons, of which 120 were sold.', ['540 wagons', '120 wagons']],
    ['With 201 projects, it came after Spain with 204.', ['201 projects', '204 projects']],
    ['Built with 21 cranes, it took 540 ships with 12.', ['540 ships']],
    ['Через Достык прошло 120 поездов, через Хоргос — 98.', ['120 trains', '98 trains']],
    ['Порт обработал 120 судов, причалов — 5.', ['120 ships']],
    ['Оформлено 12,4 тыс. деклараций на 2,3 млрд долларов и 1,2 тыс. на 300 млн.', ['12.4e3 declarations', '2.3e9 USD', '1.2e3 declarations', '300e6 USD']],
    ['Around 4.6 billion parcels worth at most €150 each came in, more than in 2023 (2.3 billion).', ['4.6e9 parcels', '2.3e9 parcels 2023']],
  ])('%s', (text, figures) => expect(stated(text, '2024-10-15')).toEqual(figures));
});

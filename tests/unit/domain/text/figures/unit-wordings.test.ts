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

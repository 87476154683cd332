import { stated } from './stated';

// prettier-ignore
const ROSE = [
  'rose', 'grew', 'increased', 'climbed', 'jumped', 'gained', 'expanded', 'surged', 'advanced', 'soared', 'leaped',
  'leapt', 'rocketed', 'ticked up', 'crept up', 'picked up', 'swelled', 'edged up', 'inched up', 'went up', 'shot up',
  'added', 'improved', 'strengthened', 'accelerated', 'rebounded', 'recovered', 'skyrocketed', 'ballooned', 'spiked',
  'mounted', 'moved up', 'nudged up', 'crawled up', 'pushed up', 'came in up', 'bounced', 'bounced back',
  'shot higher', 'edged higher', 'climbed higher', 'inched higher', 'moved higher', 'were up', 'are up', 'was up',
  'had risen', 'have risen', 'have grown', 'has increased', 'would have risen', 'put on', 'were boosted',
  'was lifted', 'were lifted', 'progressed', 'scaled up', 'stepped up', 'multiplied', 'widened', 'escalated',
  'picked up pace and rose', 'logged growth of', 'posted growth of', 'recorded an increase of', 'saw a rise of',
  'saw an increase of', 'registered a growth of', 'showed growth of', 'notched up a gain of', 'enjoyed growth of',
  'experienced a surge of', 'posted a rise of', 'witnessed growth of', 'clocked growth of', 'marked an increase of',
  'achieved growth of', 'managed a gain of', 'rose sharply, by', 'rose further, by', 'also rose, by',
  'rose again, by', 'rose strongly by', 'rose slightly by', 'continued to rise, by', 'continued to grow by',
  'continued growing by', 'kept growing, by',
];
// prettier-ignore
const FELL = [
  'fell', 'dropped', 'declined', 'decreased', 'shrank', 'contracted', 'slid', 'slipped', 'slumped', 'plunged',
  'eased', 'edged down', 'went down', 'lost', 'narrowed', 'dipped', 'tumbled', 'sank', 'plummeted', 'collapsed',
  'crashed', 'nosedived', 'shed', 'receded', 'weakened', 'retreated', 'ticked down', 'came down', 'inched down',
  'crept down', 'moved down', 'backed off', 'softened', 'cooled', 'edged lower', 'drifted lower', 'were down',
  'was down', 'have fallen', 'had fallen', 'has declined', 'reduced', 'were cut', 'were reduced', 'were slashed',
  'dwindled', 'diminished', 'withered', 'subsided', 'fell back', 'dropped off', 'dropped back', 'fell sharply, by',
  'posted a decline of', 'posted a drop of', 'recorded a decrease of', 'saw a fall of', 'suffered a drop of',
  'suffered a decline of', 'registered a decline of', 'showed a decrease of', 'gave up', 'gave back', 'deteriorated',
  'ebbed',
];
// prettier-ignore
const ROSE_IN_RUSSIAN = [
  'вырос', 'возрос', 'увеличился', 'поднялся', 'прибавил', 'расширился', 'подрос', 'подскочил', 'взлетел',
  'нарастил объем', 'повысился', 'ускорился', 'растет', 'приумножился', 'скакнул', 'взмыл', 'пополнился',
  'восстановился', 'вырос еще', 'снова вырос', 'также вырос', 'вырос почти', 'вырос более чем', 'вырос сразу',
  'вырос лишь', 'вырос только', 'вырос всего', 'вырос примерно', 'незначительно вырос', 'вырос незначительно —',
  'показал рост', 'продемонстрировал рост', 'зафиксировал рост', 'отметился ростом', 'закрылся ростом',
  'завершил месяц ростом', 'обеспечил прирост', 'дал прирост', 'превысил показатель января 2023 года',
  'превысил прошлогодний', 'превзошел прошлогодний', 'обогнал прошлогодний', 'опередил прошлогодний',
  'оказался больше прошлогоднего', 'оказался выше прошлогоднего', 'стал больше', 'был выше',
];
// prettier-ignore
const FELL_IN_RUSSIAN = [
  'сократился', 'снизился', 'упал', 'уменьшился', 'просел', 'потерял', 'опустился', 'снижается', 'сокращается',
  'уменьшается', 'падает', 'рухнул', 'обвалился', 'сжался', 'уступил прошлогоднему', 'отстал от прошлогоднего',
  'убавил', 'недобрал', 'ослаб', 'показал снижение', 'продемонстрировал падение', 'зафиксировал спад', 'просел еще',
  'оказался ниже прошлогоднего', 'стал меньше', 'не дотянул до прошлогоднего', 'сбавил', 'подешевел', 'ужался',
  'сузился', 'снизил объем', 'сократил объем',
];

describe('exports of 40 billion dollars, with a change of 5 per cent', () => {
  test.each([
    ['up', ROSE],
    ['down', FELL],
  ])('%s in English: %s', (direction, verbs) => {
    for (const verb of verbs) {
      const told = stated(`In January exports ${verb} 5% to $40 billion.`, '2024-02-20');
      expect([verb, ...told]).toEqual([verb, `40e9 USD 2024-01; ${direction} 5 %`]);
    }
  });

  test.each([
    ['up', ROSE_IN_RUSSIAN],
    ['down', FELL_IN_RUSSIAN],
  ])('%s in Russian: %s', (direction, verbs) => {
    for (const verb of verbs) {
      const told = stated(`Экспорт в январе ${verb} на 5%, до 40 млрд долларов.`, '2024-02-20');
      expect([verb, ...told.map((one) => one.replace(' year-on-year', ''))]).toEqual([
        verb,
        `40e9 USD 2024-01; ${direction} 5 %`,
      ]);
    }
  });
});

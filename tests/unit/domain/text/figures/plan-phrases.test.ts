import { stated } from './stated';

// prettier-ignore
const ENGLISH = [
  'The port plans to handle 50 million tonnes', 'The port expects 50 million tonnes',
  'The port is expected to handle 50 million tonnes', 'The port will handle 50 million tonnes',
  'The port aims for 50 million tonnes', 'The port aims at 50 million tonnes',
  'The port is aiming at 50 million tonnes', 'The port targets 50 million tonnes',
  'The port has set a target of 50 million tonnes', 'The target is 50 million tonnes',
  'The goal is to reach 50 million tonnes', 'The port hopes to reach 50 million tonnes',
  'The port hopes for 50 million tonnes', 'The port is hoping for 50 million tonnes',
  'The port wants to handle 50 million tonnes', 'The port intends to raise throughput to 50 million tonnes',
  'The port projects throughput of 50 million tonnes', 'Throughput is projected at 50 million tonnes',
  'Throughput is forecast at 50 million tonnes', 'Throughput is forecast to reach 50 million tonnes',
  'Throughput is set to reach 50 million tonnes', 'Throughput is likely to reach 50 million tonnes',
  'Throughput is due to rise to 50 million tonnes', 'Throughput should reach 50 million tonnes',
  'Throughput could reach 50 million tonnes', 'Throughput may reach 50 million tonnes',
  'Throughput might exceed 50 million tonnes', 'Throughput would reach 50 million tonnes',
  'Throughput is to reach 50 million tonnes', 'Throughput is to be raised to 50 million tonnes',
  'Throughput is planned to reach 50 million tonnes', 'It is planned to handle 50 million tonnes',
  'Plans are to handle 50 million tonnes', 'Plans call for 50 million tonnes', 'The plan is 50 million tonnes',
  'The plan envisages 50 million tonnes', 'The plan provides for 50 million tonnes',
  'The port anticipates 50 million tonnes', 'Throughput is anticipated to reach 50 million tonnes',
  'Throughput is estimated to reach 50 million tonnes', 'The port foresees 50 million tonnes',
  'The port reckons with 50 million tonnes', 'The port counts on 50 million tonnes',
  'The port is counting on 50 million tonnes', 'The port is budgeting for 50 million tonnes',
  'The port has budgeted 50 million tonnes', 'The port looks to handle 50 million tonnes',
  'The port is looking at 50 million tonnes', 'The port is looking to move 50 million tonnes',
  'The port has its sights on 50 million tonnes', 'The port has set its sights on 50 million tonnes',
  'The port is eyeing 50 million tonnes', 'The port eyes 50 million tonnes',
  'The port seeks to handle 50 million tonnes', 'The port strives for 50 million tonnes',
  'The port has pledged to handle 50 million tonnes', 'The port undertakes to handle 50 million tonnes',
  'The port has committed to 50 million tonnes', 'The port expects to see 50 million tonnes',
  'Analysts see 50 million tonnes', 'Analysts predict 50 million tonnes', 'The forecast is for 50 million tonnes',
  'The forecast stands at 50 million tonnes', "The ministry's forecast puts throughput at 50 million tonnes",
  'The outlook is for 50 million tonnes', 'Throughput is seen at 50 million tonnes',
  'Throughput is seen reaching 50 million tonnes', 'Throughput is on course for 50 million tonnes',
  'Throughput is heading for 50 million tonnes', 'Throughput is poised to reach 50 million tonnes',
  'Throughput is tipped to reach 50 million tonnes', 'Throughput is bound to exceed 50 million tonnes',
  'Throughput is scheduled to reach 50 million tonnes', 'The parties agreed to ship 50 million tonnes',
  'The parties agreed on shipments of 50 million tonnes', 'The parties want to bring trade to 50 million tonnes',
  'The aim is 50 million tonnes', 'The ambition is 50 million tonnes',
  'The port is preparing to handle 50 million tonnes', 'The contract foresees deliveries of 50 million tonnes',
  'Under the contract 50 million tonnes are to be delivered', '50 million tonnes are planned',
  '50 million tonnes are expected', '50 million tonnes are to be handled', 'Some 50 million tonnes will be handled',
  'The guidance is 50 million tonnes', 'The company guides for 50 million tonnes',
  'The company guided for 50 million tonnes',
];
// prettier-ignore
const RUSSIAN = [
  'Порт планирует перевалить 50 млн тонн', 'Порт намерен перевалить 50 млн тонн', 'Порт рассчитывает на 50 млн тонн',
  'Порт рассчитывает перевалить 50 млн тонн', 'Порт ожидает 50 млн тонн', 'Порт ждет 50 млн тонн',
  'Ожидается перевалка 50 млн тонн', 'Перевалка ожидается на уровне 50 млн тонн',
  'Ожидается, что перевалка составит 50 млн тонн', 'Перевалка составит 50 млн тонн',
  'Перевалка достигнет 50 млн тонн', 'Перевалка вырастет до 50 млн тонн', 'Перевалка увеличится до 50 млн тонн',
  'Перевалка превысит 50 млн тонн', 'Перевалка может достичь 50 млн тонн', 'Перевалка может составить 50 млн тонн',
  'Перевалка должна составить 50 млн тонн', 'Перевалка должна вырасти до 50 млн тонн',
  'Перевалку планируется довести до 50 млн тонн', 'Перевалку намечено довести до 50 млн тонн',
  'Планируется перевалить 50 млн тонн', 'Запланировано 50 млн тонн', 'Предполагается перевалить 50 млн тонн',
  'Предусмотрено 50 млн тонн', 'Прогнозируется 50 млн тонн', 'Прогноз — 50 млн тонн',
  'По прогнозу, перевалка составит 50 млн тонн', 'План — 50 млн тонн', 'Цель — 50 млн тонн',
  'Целевой показатель — 50 млн тонн', 'Ориентир — 50 млн тонн', 'Задача — 50 млн тонн',
  'Поставлена задача перевалить 50 млн тонн', 'Порт собирается перевалить 50 млн тонн',
  'Порт надеется перевалить 50 млн тонн', 'Порт хочет перевалить 50 млн тонн', 'Порт стремится к 50 млн тонн',
  'Порт выйдет на 50 млн тонн', 'Порт планирует выйти на 50 млн тонн', 'Порт перевалит 50 млн тонн',
  'Порт обязался перевалить 50 млн тонн', 'Порт готов перевалить 50 млн тонн', 'Порт нацелен на 50 млн тонн',
  'Порт замахнулся на 50 млн тонн', 'В планах 50 млн тонн', 'В планах перевалить 50 млн тонн',
  'Будет перевалено 50 млн тонн', 'Будет отправлено 50 млн тонн', 'Предстоит перевезти 50 млн тонн',
  'Предстоит отправить 50 млн тонн', 'Отправят 50 млн тонн', 'Перевезут 50 млн тонн',
  'Договорились поставить 50 млн тонн', 'Стороны договорились довести поставки до 50 млн тонн',
  'По контракту будет поставлено 50 млн тонн', 'Поставки запланированы в объеме 50 млн тонн',
  'Объем запланирован на уровне 50 млн тонн', 'Министерство прогнозирует 50 млн тонн',
  'Аналитики прогнозируют 50 млн тонн', 'Эксперты ждут 50 млн тонн', 'Минсельхоз сохраняет прогноз в 50 млн тонн',
  'Прогноз повышен до 50 млн тонн', 'Ведомство закладывает 50 млн тонн', 'Ожидания — 50 млн тонн',
  'Рассчитывают получить 50 млн тонн', 'Потенциал — 50 млн тонн', 'Потенциал оценивается в 50 млн тонн',
];

describe('what is planned or expected for the year that has begun', () => {
  test.each(ENGLISH)('%s', (words) => {
    expect(stated(`${words} this year.`, '2024-02-20')).toEqual(['target 50e6 t 2024']);
  });

  test.each(RUSSIAN)('%s', (words) => {
    const clause = words.charAt(0).toLowerCase() + words.slice(1);
    expect(stated(`В этом году ${clause}.`, '2024-02-20')).toEqual(['target 50e6 t 2024']);
  });
});

import { textsOf } from '../../../common/admin/texts';
import english from './translations/en.json';

export type MessageKey = keyof typeof english;

export const { message, useTexts, translationsOf } = textsOf('reading', english, {
  'zh-Hans': () => import('./translations/zh-Hans.json'),
});

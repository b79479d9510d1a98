import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import en from './en/index';
import zhCN from './zh-CN/index';

export type Language = 'zh-CN' | 'en';

const REMEMBERED = 'relance.language';

function remembered(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN';
}

function follow(language: string) {
  document.documentElement.lang = language;
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}

/** Chinese unless this browser was told otherwise. Resources are in the bundle, so nothing waits for them. */
export async function startI18n() {
  i18next.on('languageChanged', follow);
  await i18next.use(initReactI18next).init({
    lng: remembered(),
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export function chooseLanguage(language: Language) {
  localStorage.setItem(REMEMBERED, language);
  void i18next.changeLanguage(language);
}

import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh';

import type { Language } from '@/lib/i18n';

/** The date picker inside form-js is flatpickr, which has one language and one present moment for the page: the server's. */
export function setUpDates(language: Language, now: number) {
  flatpickr.setDefaults({ now: new Date(now) });
  flatpickr.localize(language === 'en' ? flatpickr.l10ns.default : Mandarin);
}

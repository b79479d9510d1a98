import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh';

import type { Language } from '@/lib/i18n';

/** The date picker inside form-js is flatpickr, which has one language for the page. */
export function speakDates(language: Language) {
  flatpickr.localize(language === 'en' ? flatpickr.l10ns.default : Mandarin);
}

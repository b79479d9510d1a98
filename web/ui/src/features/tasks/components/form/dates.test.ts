import flatpickr from 'flatpickr';
import { expect, test } from 'vitest';

import { setUpDates } from './dates';

test('the date picker opens on the month of the server’s clock, in the language of the page', () => {
  setUpDates('zh-CN', Date.parse('2027-02-23T08:00:00Z'));
  const picker = flatpickr(document.createElement('input'), { minDate: '01/01/1900', static: false });
  expect([picker.currentYear, picker.currentMonth]).toEqual([2027, 1]);
  expect(picker.l10n.weekAbbreviation).toBe('周');
  picker.destroy();
  setUpDates('en', Date.now());
});

import type { TFunction } from 'i18next';

import { type Amount, money } from '@/lib/money';

export function budget(min: Amount, max: Amount, t: TFunction): string {
  if (money(min) && money(max)) return `${money(min)} – ${money(max)}`;
  if (money(min)) return t('customers.budgetFrom', { amount: money(min) });
  return money(max) && t('customers.budgetUpTo', { amount: money(max) });
}

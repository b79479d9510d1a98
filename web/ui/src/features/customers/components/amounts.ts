import type { TFunction } from 'i18next';

const yuan = new Intl.NumberFormat('zh-CN', {
  style: 'currency',
  currency: 'CNY',
  maximumFractionDigits: 2,
  minimumFractionDigits: 0,
});

type Amount = number | null | undefined;

export function money(amount: Amount): string {
  return amount === null || amount === undefined ? '' : yuan.format(amount);
}

export function budget(min: Amount, max: Amount, t: TFunction): string {
  if (money(min) && money(max)) return `${money(min)} – ${money(max)}`;
  if (money(min)) return t('customers.budgetFrom', { amount: money(min) });
  return money(max) && t('customers.budgetUpTo', { amount: money(max) });
}

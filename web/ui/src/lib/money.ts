const yuan = new Intl.NumberFormat('zh-CN', {
  style: 'currency',
  currency: 'CNY',
  maximumFractionDigits: 2,
  minimumFractionDigits: 0,
});

export type Amount = number | null | undefined;

export function money(amount: Amount): string {
  return amount === null || amount === undefined ? '' : yuan.format(amount);
}

import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Fact = [label: string, value: ReactNode];

/** Labels and values; what is not known shows a dash. */
export function Facts({ facts, columns = 1 }: { facts: Fact[]; columns?: number }) {
  const { t } = useTranslation();
  return (
    <Descriptions
      size="small"
      column={columns === 1 ? 1 : { xs: 1, md: columns }}
      items={facts.map(([label, value]) => ({ key: label, label, children: value || t('common.none') }))}
    />
  );
}

import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { CustomerStatus } from '@/lib/api/types';

const COLORS: Record<CustomerStatus, string> = {
  potential: 'blue',
  intent: 'gold',
  won: 'green',
  lost: 'default',
  silent: 'default',
};

export function StatusTag({ status }: { status: CustomerStatus }) {
  const { t } = useTranslation();
  return <Tag color={COLORS[status]}>{t(`customers.state.${status}`)}</Tag>;
}

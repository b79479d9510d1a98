import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { compact, dateTime, relative } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

/** When something is due: how far away, and exactly when; overdue is said by icon and word as well as by colour. */
export function Due({ at }: { at: string | null | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  if (!at) return <Typography.Text type="secondary">{t('tasks.noDue')}</Typography.Text>;
  const overdue = Date.parse(at) < now;
  return (
    <Typography.Text type={overdue ? 'danger' : 'secondary'} title={dateTime(at)} className="due">
      <span className="due-part">
        {overdue ? <WarningFilled /> : <ClockCircleOutlined />} {overdue && `${t('tasks.overdueBy')} · `}
        {relative(at, now)}
      </span>{' '}
      <span className="due-exact">{compact(at, now)}</span>
    </Typography.Text>
  );
}

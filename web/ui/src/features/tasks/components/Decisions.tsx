import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import type { TaskDecision } from '@/lib/api/types';
import { dateTime } from '@/lib/time/format';

/** What somebody above decided about an overdue task, and why. */
export function Decisions({ decisions }: { decisions: TaskDecision[] }) {
  const { t } = useTranslation();
  if (!decisions.length) return null;
  return (
    <ul className="decisions small" aria-label={t('tasks.decisions')}>
      {decisions.map((made) => (
        <li key={made.at}>
          {t(`tasks.decision.${made.decision}`, { by: made.byName ?? '' })}
          {made.reason && `: ${made.reason}`}{' '}
          <Typography.Text type="secondary">{dateTime(made.at)}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}

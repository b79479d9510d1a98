import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleFilled, StopOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Delivery } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { dateTime } from '@/lib/time/format';

import { failureOf } from '@/lib/delivery-failure';

const LOOK = {
  queued: { color: 'blue', icon: <ClockCircleOutlined /> },
  sent: { color: 'green', icon: <CheckCircleOutlined /> },
  dead: { color: 'red', icon: <CloseCircleFilled /> },
  'not-sent': { color: 'default', icon: <StopOutlined /> },
} as const;

/** What became of it, and why, in words; what the other side said stands below. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { state, reason, attempts, lastError, dueAt, sentAt } = delivery;
  const failure = failureOf(delivery);
  const moment = dateTime(dueAt);
  const words = [
    state === 'sent' && dateTime(sentAt),
    state === 'not-sent' && codeText(t, 'deliveries.reason', reason),
    (state === 'dead' || state === 'queued') && failure && t(`deliveries.failure.${failure}`),
    state === 'queued' && t(attempts > 0 ? 'deliveries.next' : 'deliveries.waits', { moment }),
    attempts > 1 || state === 'dead' ? t('deliveries.attempts', { count: attempts }) : false,
  ].filter(Boolean);
  return (
    <div className="delivery-state">
      <div>
        <Tag {...LOOK[state]}>{t(`deliveries.state.${state}`)}</Tag>
        <span className="small">{words.join(' · ')}</span>
      </div>
      {lastError && state !== 'sent' && (
        <details className="secondary small">
          <summary>{t('deliveries.said')}</summary>
          <code>{lastError}</code>
        </details>
      )}
    </div>
  );
}

import { Badge, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { dateTime, relative } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

import { AlertActions } from './AlertActions';

interface Props {
  alert: Alert;
  onOpen: (alert: Alert) => void;
}

/** What became of it, where it does not simply lie in the inbox. */
function Fate({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const because = alert.withdrawnBecause && codeText(t, 'alerts.because', alert.withdrawnBecause);
  if (alert.state === 'withdrawn')
    return (
      <span className="secondary small">
        {because ? t('alerts.withdrawnBecause', { because }) : t('alerts.withdrawn')}
      </span>
    );
  if (alert.state === 'snoozed' && alert.snoozedUntil)
    return (
      <span className="secondary small">{t('alerts.until', { moment: dateTime(alert.snoozedUntil) })}</span>
    );
  return null;
}

export function AlertRow({ alert, onOpen }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const { title, state = 'open' } = alert;
  const unread = state === 'open' && !alert.readAt;
  return (
    <li className={`alert-row ${state === 'withdrawn' ? 'alert-over' : ''}`}>
      <button type="button" className="row" onClick={() => onOpen(alert)}>
        <span className="row-line">
          <span className={unread ? 'row-title' : undefined}>
            {unread && <Badge status="processing" aria-label={t('alerts.unread')} role="img" />}{' '}
            {alert.critical && <Tag color="red">{t('alerts.critical')}</Tag>}
            {title}
          </span>
          <time className="secondary small" dateTime={alert.createdAt} title={dateTime(alert.createdAt)}>
            {relative(alert.createdAt, now)}
          </time>
        </span>
        <span className="alert-body secondary small">{alert.body}</span>
        <Fate alert={alert} />
      </button>
      <Flex className="alert-actions">
        <AlertActions alert={alert} />
      </Flex>
    </li>
  );
}

import { CheckOutlined, InboxOutlined, UndoOutlined } from '@ant-design/icons';
import { Badge, Button, Flex, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';
import { dateTime, relative } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

import type { Move } from '../api/move-alert';
import { SnoozeMenu } from './SnoozeMenu';

interface Props {
  alert: Alert;
  onOpen: (alert: Alert) => void;
  onRead: () => void;
  onMove: (move: Move) => void;
}

export function AlertRow({ alert, onOpen, onRead, onMove }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const { id, title, state = 'open' } = alert;
  const unread = state === 'open' && !alert.readAt;
  const action = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={`${label}: ${title}`} onClick={onClick} />
    </Tooltip>
  );
  return (
    <li className="alert-row">
      <button type="button" className="row" onClick={() => onOpen(alert)}>
        <span className="row-line">
          <span className={unread ? 'row-title' : undefined}>
            {unread && <Badge status="processing" aria-label={t('alerts.unread')} role="img" />} {title}
            {state === 'withdrawn' && <Tag>{t('alerts.withdrawn')}</Tag>}
          </span>
          <time className="secondary small" title={dateTime(alert.createdAt)}>
            {relative(alert.createdAt, now)}
          </time>
        </span>
        <span className="alert-body secondary small">{alert.body}</span>
        {alert.snoozedUntil && (
          <span className="secondary small">
            {t('alerts.until', { moment: dateTime(alert.snoozedUntil) })}
          </span>
        )}
      </button>
      <Flex>
        {unread && action(t('alerts.read'), <CheckOutlined />, onRead)}
        {(state === 'open' || state === 'snoozed') && (
          <>
            <SnoozeMenu title={title} onSnooze={(until) => onMove({ id, to: 'snooze', until })} />
            {action(t('alerts.done'), <InboxOutlined />, () => onMove({ id, to: 'done' }))}
          </>
        )}
        {(state === 'done' || state === 'snoozed') &&
          action(t('alerts.back'), <UndoOutlined />, () => onMove({ id, to: 'unread' }))}
      </Flex>
    </li>
  );
}

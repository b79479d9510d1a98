import { BellOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

import { stillUnread } from '../api/alerts';
import { useLiveAlerts } from '../api/live-alerts';
import { useLiveInbox } from '../api/live-inbox';

const GATHER = 150;
const TOO_MANY = 3;

/** A toast for each new alert; one toast for all when many come together, as after a reconnect. */
export function AlertToasts({ onAlert, onOpen }: { onAlert: () => void; onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const waiting = useRef<Alert[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef(new Set<string>());

  const toast = (alert: Alert) => {
    shown.current.add(alert.id);
    notification.info({
      key: alert.id,
      icon: <BellOutlined />,
      title: alert.title,
      description: <span className="alert-body">{alert.body}</span>,
      placement: 'bottomRight',
      duration: 8,
      className: 'toast',
      role: 'status',
      onClick: () => onOpen(alert),
      onClose: () => shown.current.delete(alert.id),
    });
  };

  const flush = () => {
    const alerts = waiting.current.splice(0);
    if (alerts.length <= TOO_MANY) alerts.forEach(toast);
    else
      notification.info({
        title: t('alerts.many', { count: alerts.length }),
        placement: 'bottomRight',
        role: 'status',
      });
    onAlert();
  };

  /** What was read elsewhere, or is not true any more, needs no toast. */
  const takeBack = async (changed: string[]) => {
    const open = changed.filter((id) => shown.current.has(id));
    if (open.length === 0) return;
    const unread = await stillUnread(open).catch(() => new Set(open));
    open.filter((id) => !unread.has(id)).forEach((id) => notification.destroy(id));
  };

  useLiveInbox((changed) => void takeBack(changed));
  useLiveAlerts((alert) => {
    waiting.current.push(alert);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, GATHER);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

import { BellOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

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

  const toast = (alert: Alert) =>
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
    });

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

  useLiveInbox();
  useLiveAlerts((alert) => {
    waiting.current.push(alert);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, GATHER);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

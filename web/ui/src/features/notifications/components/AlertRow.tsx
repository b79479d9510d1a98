import { CheckOutlined } from '@ant-design/icons';
import { Badge, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';
import { dateTime, relative } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

interface Props {
  alert: Alert;
  onOpen: (alert: Alert) => void;
  onRead: () => void;
}

export function AlertRow({ alert, onOpen, onRead }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const unread = !alert.readAt;
  return (
    <li className="alert-row">
      <button type="button" className="row" onClick={() => onOpen(alert)}>
        <span className="row-line">
          <span className={unread ? 'row-title' : undefined}>
            {unread && <Badge status="processing" aria-label={t('alerts.unread')} role="img" />} {alert.title}
          </span>
          <time className="secondary small" title={dateTime(alert.createdAt)}>
            {relative(alert.createdAt, now)}
          </time>
        </span>
        <span className="alert-body secondary small">{alert.body}</span>
      </button>
      {unread && (
        <Tooltip title={t('alerts.read')}>
          <Button
            type="text"
            size="small"
            icon={<CheckOutlined />}
            aria-label={`${t('alerts.read')}: ${alert.title}`}
            onClick={onRead}
          />
        </Tooltip>
      )}
    </li>
  );
}

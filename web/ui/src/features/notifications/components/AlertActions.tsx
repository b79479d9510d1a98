import { CheckOutlined, InboxOutlined, MailOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { statusOf } from '@/lib/api';
import type { Alert } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useMarkRead } from '../api/mark-read';
import { type Move, useMoveAlert } from '../api/move-alert';
import { SnoozeMenu } from './SnoozeMenu';

const GONE = [404, 409];

/** A move that the server refuses because the alert is over says so; the list is fetched anew in any case. */
function useMove() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate } = useMoveAlert();
  return (move: Move) =>
    mutate(move, {
      onError: (error) => {
        if (GONE.includes(statusOf(error))) void message.info(t('alerts.gone'));
        else void message.error(errorText(error, t));
      },
    });
}

/** What may be done with an alert where it stands in its life. */
export function AlertActions({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const { mutate: markRead } = useMarkRead();
  const move = useMove();
  const { id, title, state = 'open' } = alert;
  const action = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={`${label}: ${title}`} onClick={onClick} />
    </Tooltip>
  );
  const unread = (label: string, icon: ReactNode) => action(label, icon, () => move({ id, to: 'unread' }));
  return (
    <>
      {state === 'open' &&
        !alert.readAt &&
        action(t('alerts.read'), <CheckOutlined />, () => markRead({ id }))}
      {state === 'open' && alert.readAt && unread(t('alerts.undo'), <MailOutlined />)}
      {(state === 'open' || state === 'snoozed') && (
        <>
          <SnoozeMenu title={title} onSnooze={(until) => move({ id, to: 'snooze', until })} />
          {action(t('alerts.done'), <InboxOutlined />, () => move({ id, to: 'done' }))}
        </>
      )}
      {(state === 'done' || state === 'snoozed') && unread(t('alerts.back'), <UndoOutlined />)}
    </>
  );
}

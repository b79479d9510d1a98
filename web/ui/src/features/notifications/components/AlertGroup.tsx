import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

import { AlertRow } from './AlertRow';

interface Props {
  alerts: Alert[];
  onOpen: (alert: Alert) => void;
}

/** The newest of what belongs together; the others are a click away. */
export function AlertGroup({ alerts, onOpen }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const hidden = alerts.length - 1;
  return (
    <>
      {(open ? alerts : alerts.slice(0, 1)).map((alert) => (
        <AlertRow key={alert.id} alert={alert} onOpen={onOpen} />
      ))}
      {hidden > 0 && (
        <li className="alert-more">
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('alerts.less') : t('alerts.more', { count: hidden })}
          </Button>
        </li>
      )}
    </>
  );
}

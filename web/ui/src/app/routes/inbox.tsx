import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { Inbox } from '@/features/notifications/components/Inbox';

import { useOpenAlert } from '../shell/use-open-alert';

export function Component() {
  const { t } = useTranslation();
  const open = useOpenAlert();
  return (
    <div className="page page-inbox">
      <div className="list-head">
        <Typography.Title level={1}>{t('alerts.title')}</Typography.Title>
        <span className="secondary wide-only">{t('alerts.keys')}</span>
      </div>
      <Inbox onOpen={open} />
    </div>
  );
}

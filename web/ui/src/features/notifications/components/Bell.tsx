import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

import { useUnreadCount } from '../api/unread-count';
import { AlertList } from './AlertList';

export function Bell({ onOpen }: { onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data: count = 0 } = useUnreadCount();
  const open = (alert: Alert) => {
    setOpened(false);
    onOpen(alert);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      rootClassName="alerts-popover"
      open={opened}
      onOpenChange={setOpened}
      destroyOnHidden
      content={<AlertList onOpen={open} />}
      styles={{ container: { padding: 0 } }}
    >
      <Button
        type="text"
        className="on-dark"
        aria-label={t('alerts.label', { count })}
        aria-expanded={opened}
        icon={
          <Badge count={count} size="small" overflowCount={99}>
            <BellOutlined className="bell" />
          </Badge>
        }
      />
    </Popover>
  );
}

import { BellOutlined, CloseOutlined, ExpandOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Flex, Tooltip, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

import { useCounts } from '../api/counts';
import { Inbox } from './Inbox';

interface Props {
  onOpen: (alert: Alert) => void;
  onPage: () => void;
}

/** How many alerts nobody has looked at; a click looks at them. */
export function Bell({ onOpen, onPage }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data: counts } = useCounts();
  const unseen = counts?.unseen ?? 0;
  const leave = (then?: () => void) => {
    setOpened(false);
    then?.();
  };
  const tool = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={label}>
      <Button type="text" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
  const head = (
    <Flex align="center" gap={2} className="alerts-tools">
      {tool(t('alerts.close'), <CloseOutlined />, () => leave())}
      <Typography.Text strong>{t('alerts.title')}</Typography.Text>
      {tool(t('alerts.page'), <ExpandOutlined />, () => leave(onPage))}
    </Flex>
  );
  return (
    <>
      <Button
        type="text"
        className="on-dark"
        aria-label={t('alerts.label', { count: unseen })}
        aria-expanded={opened}
        aria-haspopup="dialog"
        onClick={() => setOpened(!opened)}
        icon={
          <Badge count={unseen} size="small" overflowCount={99}>
            <BellOutlined className="bell" />
          </Badge>
        }
      />
      <Drawer
        open={opened}
        onClose={() => leave()}
        size={440}
        closable={false}
        destroyOnHidden
        rootClassName="alerts-drawer"
        aria-label={t('alerts.title')}
        styles={{ body: { padding: 0 } }}
      >
        <Inbox head={head} onOpen={(alert) => leave(() => onOpen(alert))} />
      </Drawer>
    </>
  );
}

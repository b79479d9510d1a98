import { DownOutlined, KeyOutlined, LogoutOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Session } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { useSignOut } from '../api/session';

interface Props {
  session: Session;
  onPreferences: () => void;
  onAccount: () => void;
}

export function UserMenu({ session, onPreferences, onAccount }: Props) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const items = [
    {
      key: 'who',
      label: `${session.username} · ${codeText(t, 'role', session.role.toLowerCase())}`,
      disabled: true,
    },
    { type: 'divider' as const },
    {
      key: 'preferences',
      icon: <SettingOutlined />,
      label: t('nav.preferences'),
      onClick: onPreferences,
    },
    { key: 'account', icon: <KeyOutlined />, label: t('nav.account'), onClick: onAccount },
    { key: 'out', icon: <LogoutOutlined />, label: t('session.signOut'), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" className="on-dark" icon={<UserOutlined />} aria-label={t('nav.user')}>
        <span className="wide-only">{session.displayName}</span>
        <DownOutlined className="wide-only tiny" />
      </Button>
    </Dropdown>
  );
}

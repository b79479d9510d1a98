import { DownOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Session } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { useSignOut } from '../api/session';

export function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const items = [
    {
      key: 'who',
      label: `${session.username} · ${codeText(t, 'role', session.role.toLowerCase())}`,
      disabled: true,
    },
    { type: 'divider' as const },
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

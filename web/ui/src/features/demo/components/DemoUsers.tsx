import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Credentials } from '@/lib/api/types';

import { useDemoClock } from '../api/clock';

const PASSWORD = 'relance-demo';
const USERS = [
  { username: 'li', role: 'rep' },
  { username: 'wang', role: 'rep' },
  { username: 'manager', role: 'manager' },
  { username: 'director', role: 'director' },
  { username: 'service', role: 'service' },
  { username: 'admin', role: 'admin' },
] as const;

/** Who can sign in to the demo; nothing outside demo mode. */
export function DemoUsers({ onChoose }: { onChoose: (credentials: Credentials) => void }) {
  const { t } = useTranslation();
  const { data: now } = useDemoClock();
  if (!now) return null;
  return (
    <section className="demo-users" aria-label={t('demo.users')}>
      <Typography.Paragraph type="secondary">{t('demo.users')}</Typography.Paragraph>
      <Flex wrap gap={8}>
        {USERS.map(({ username, role }) => (
          <Button
            key={username}
            size="small"
            shape="round"
            onClick={() => onChoose({ username, password: PASSWORD })}
          >
            {username} <span className="secondary">{t(`role.${role}`)}</span>
          </Button>
        ))}
      </Flex>
      <Typography.Paragraph type="secondary" className="demo-password">
        {t('demo.password')} <Typography.Text code>{PASSWORD}</Typography.Text>
      </Typography.Paragraph>
    </section>
  );
}

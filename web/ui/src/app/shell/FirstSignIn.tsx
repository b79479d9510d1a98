import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { LanguageSwitch } from '@/components/LanguageSwitch';
import { Logo } from '@/components/Logo';
import { useSignOut } from '@/features/session/api/session';
import { PasswordForm } from '@/features/session/components/PasswordForm';

/** All that a newcomer can do before the password is theirs. */
export function FirstSignIn() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <LanguageSwitch className="corner" />
      <div className="sign-in-card">
        <header>
          <Logo size={40} />
          <div>
            <Typography.Title level={2}>{t('people.settle.title')}</Typography.Title>
            <Typography.Text type="secondary">{t('people.settle.hint')}</Typography.Text>
          </div>
        </header>
        <PasswordForm newcomer />
        <Button type="link" onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Button>
      </div>
    </main>
  );
}

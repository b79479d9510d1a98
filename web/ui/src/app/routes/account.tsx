import { App, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { useSignOutEverywhere } from '@/features/session/api/session';
import { PasswordForm } from '@/features/session/components/PasswordForm';
import { TokenForm } from '@/features/tokens/components/TokenForm';
import { TokenList } from '@/features/tokens/components/TokenList';
import { errorText } from '@/lib/error-text';

export function Component() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate: signOutEverywhere, isPending } = useSignOutEverywhere();
  const failed = { onError: (error: unknown) => void message.error(errorText(error, t)) };
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('people.account.title')}</Typography.Title>
      </div>
      <Flex vertical gap={16}>
        <Card title={t('people.account.password')}>
          <p className="secondary small">{t('people.account.passwordHint')}</p>
          <PasswordForm onDone={() => void message.success(t('people.account.changed'))} />
        </Card>
        <Card title={t('people.account.tokens')}>
          <p className="secondary small">{t('people.account.tokensHint')}</p>
          <TokenForm />
          <TokenList />
        </Card>
        <Card>
          <Flex justify="space-between" align="center">
            <span className="secondary">{t('people.account.everywhereHint')}</span>
            <Button danger loading={isPending} onClick={() => signOutEverywhere(undefined, failed)}>
              {t('people.account.everywhere')}
            </Button>
          </Flex>
        </Card>
      </Flex>
    </div>
  );
}

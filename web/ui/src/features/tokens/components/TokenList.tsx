import { Button, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { PersonalToken } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { date, dateTime } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

import { useRevokeToken, useTokens } from '../api/tokens';

function Line({ token }: { token: PersonalToken }) {
  const { t } = useTranslation();
  const now = useNow();
  const { mutate: revoke, isPending } = useRevokeToken();
  const { id, name, scope, createdAt, expiresAt } = token;
  const expired = expiresAt !== null && Date.parse(expiresAt) < now;
  return (
    <li className="suppression">
      <div>
        <strong>{name}</strong> <Tag>{codeText(t, 'people.account', scope)}</Tag>
        {expired && <Tag color="red">{t('people.account.expired')}</Tag>}
        <div className="secondary small">
          {t('people.account.created', { at: dateTime(createdAt) })} ·{' '}
          {expiresAt ? `${t('people.account.expiresAt')} ${date(expiresAt)}` : t('people.account.never')}
        </div>
      </div>
      <Popconfirm title={t('people.account.revokeSure')} onConfirm={() => revoke(id)}>
        <Button size="small" danger loading={isPending} aria-label={t('people.account.revokeOf', { name })}>
          {t('people.account.revoke')}
        </Button>
      </Popconfirm>
    </li>
  );
}

export function TokenList() {
  const { t } = useTranslation();
  return (
    <QueryView query={useTokens()}>
      {(tokens) =>
        tokens.length === 0 ? (
          <Nothing title={t('people.account.noTokens')} />
        ) : (
          <ul className="rows">
            {tokens.map((token) => (
              <Line key={token.id} token={token} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

import { App, Button, Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import type { Share } from '@/lib/api/types';
import { useRights } from '@/lib/customer-rights';
import { errorText } from '@/lib/error-text';

import { useShares, useUnshare } from '../api/shares';
import { ShareForm } from './ShareForm';

function Line({ share, customerId }: { share: Share; customerId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { change } = useRights(customerId);
  const { mutate: remove, isPending } = useUnshare(customerId);
  const failed = { onError: (error: unknown) => void message.error(errorText(error, t)) };
  return (
    <li className="suppression">
      <div>
        <strong>{share.name}</strong>{' '}
        <Tag>{t(share.canWrite ? 'people.sharing.write' : 'people.sharing.read')}</Tag>
        <span className="secondary small">{t('people.sharing.by', { name: share.sharedBy })}</span>
      </div>
      {change && (
        <Button
          size="small"
          loading={isPending}
          aria-label={t('people.sharing.removeOf', { name: share.name })}
          onClick={() => remove(share, failed)}
        >
          {t('people.sharing.remove')}
        </Button>
      )}
    </li>
  );
}

/** With whom a customer is shared, and with whom else it may be. */
export function SharingCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { change } = useRights(customerId);
  const shares = useShares(customerId);
  return (
    <Card size="small" title={t('people.sharing.title')}>
      <QueryView query={shares} rows={1}>
        {(items) =>
          items.length === 0 ? (
            <p className="secondary small">{t('people.sharing.none')}</p>
          ) : (
            <ul className="rows">
              {items.map((share) => (
                <Line key={share.username ?? share.teamId} share={share} customerId={customerId} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {change && <ShareForm customerId={customerId} />}
    </Card>
  );
}

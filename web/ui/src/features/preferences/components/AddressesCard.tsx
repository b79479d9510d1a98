import { Card } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';

import { useAddresses } from '../api/addresses';
import { AddressCard } from './AddressCard';

/** Where a person is reached besides the inbox. */
export function AddressesCard() {
  const { t } = useTranslation();
  const query = useAddresses();
  return (
    <Card size="small" title={t('preferences.where')}>
      <p className="secondary small">
        {t('preferences.address.mail')} {t('preferences.address.hint')}
      </p>
      <QueryView query={query}>
        {(addresses) => (
          <div className="settings">
            {(['webhook', 'chat'] as const).map((channel) => (
              <AddressCard
                key={channel}
                channel={channel}
                registered={addresses.find((address) => address.channel === channel)}
              />
            ))}
          </div>
        )}
      </QueryView>
    </Card>
  );
}

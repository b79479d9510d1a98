import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import { usePreferences } from '@/features/preferences/api/preferences';
import { AddressesCard } from '@/features/preferences/components/AddressesCard';
import { PreferenceForm } from '@/features/preferences/components/PreferenceForm';

export function Component() {
  const { t } = useTranslation();
  const query = usePreferences();
  return (
    <div className="page page-preferences">
      <div className="list-head">
        <Typography.Title level={1}>{t('preferences.title')}</Typography.Title>
        <span className="secondary">{t('preferences.hint')}</span>
      </div>
      <QueryView query={query} rows={12}>
        {(saved) => <PreferenceForm saved={saved} />}
      </QueryView>
      <AddressesCard />
    </div>
  );
}

import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import { type CustomerFilter, exportAddress, useTotal } from '../api/customers';

/** How many there are, and all of them as a file: the same list, the same customers. */
export function ListActions({ filter }: { filter: CustomerFilter }) {
  const { t } = useTranslation();
  const { data } = useTotal(filter);
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: (
      <a href={exportAddress(filter, format)} download>
        {format.toUpperCase()}
      </a>
    ),
  }));
  return (
    <>
      <span className="secondary numbers" role="status">
        {data && t('customers.total', { count: data.total })}
      </span>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<DownloadOutlined />}>{t('customers.export')}</Button>
      </Dropdown>
    </>
  );
}

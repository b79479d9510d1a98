import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { paths } from '@/config/paths';
import type { CustomerFilter } from '@/features/customers/api/customers';
import { CustomerFilterBar } from '@/features/customers/components/CustomerFilterBar';
import { ListActions } from '@/features/customers/components/ListActions';
import { CustomerTable } from '@/features/customers/components/CustomerTable';

function filled(filter: CustomerFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)));
}

/** The filter is in the address, so that it can be kept, sent and gone back to. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter: CustomerFilter = Object.fromEntries(params);
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('customers.title')}</Typography.Title>
        <Flex gap={8} wrap align="center">
          <ListActions filter={filter} />
          <Button onClick={() => void navigate(paths.importCustomers)}>{t('customers.import.title')}</Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(paths.newCustomer)}>
            {t('customers.register')}
          </Button>
        </Flex>
      </div>
      <CustomerFilterBar
        filter={filter}
        onChange={(changed) => setParams(filled(changed), { replace: true })}
      />
      <CustomerTable filter={filter} />
    </div>
  );
}

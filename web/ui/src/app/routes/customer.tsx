import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { useCustomer } from '@/features/customers/api/customer';
import { CustomerRecord } from '@/features/customers/components/CustomerRecord';
import { SharingCard } from '@/features/sharing/components/SharingCard';

export function Component() {
  const { t } = useTranslation();
  const query = useCustomer(useParams().id ?? '');
  return (
    <div className="page">
      <Link to={paths.customers}>
        <ArrowLeftOutlined /> {t('customers.title')}
      </Link>
      <QueryView query={query} rows={12}>
        {(customer) => (
          <>
            <CustomerRecord customer={customer} />
            <SharingCard customerId={customer.id} />
          </>
        )}
      </QueryView>
    </div>
  );
}

import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { RecordConversation } from '@/features/conversations/components/RecordConversation';
import { ConsentMark } from '@/features/correspondence/components/ConsentMark';
import { MailList } from '@/features/correspondence/components/MailList';
import { useCustomer } from '@/features/customers/api/customer';
import { CustomerRecord } from '@/features/customers/components/CustomerRecord';
import { GiveCustomer } from '@/features/ownership/components/GiveCustomer';
import { PurchaseCard } from '@/features/purchases/components/PurchaseCard';
import { ServiceCard } from '@/features/service/components/ServiceCard';
import { useSession } from '@/features/session/api/session';
import { SharingCard } from '@/features/sharing/components/SharingCard';
import { CustomerTasks } from '@/features/tasks/components/CustomerTasks';
import type { Customer } from '@/lib/api/types';

/** The record, and around it what other features know of the customer and do with it. */
function Whole({ customer }: { customer: Customer }) {
  const { data: person } = useSession();
  const { id } = customer;
  return (
    <CustomerRecord
      customer={customer}
      actions={
        <>
          <RecordConversation customer={customer} me={person?.username ?? ''} />
          <GiveCustomer customer={customer} />
        </>
      }
      besideContact={(contact) => contact.email && <ConsentMark customerId={id} contact={contact} />}
      mails={<MailList customerId={id} />}
      tasks={<CustomerTasks customerId={id} />}
      service={<ServiceCard customer={customer} />}
      purchases={<PurchaseCard customerId={id} />}
      sharing={<SharingCard customerId={id} />}
    />
  );
}

export function Component() {
  const { t } = useTranslation();
  const query = useCustomer(useParams().id ?? '');
  return (
    <div className="page">
      <Link to={paths.customers}>
        <ArrowLeftOutlined /> {t('customers.title')}
      </Link>
      <QueryView query={query} rows={12}>
        {(customer) => <Whole customer={customer} />}
      </QueryView>
    </div>
  );
}

import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import type { Customer } from '@/lib/api/types';

import { useCustomer } from '../api/customer';
import { useLists } from '../api/lists';
import { budget } from './amounts';
import { ContactLine } from './ContactLine';
import { type Fact, Facts } from './Facts';
import { GradeMark } from './GradeMark';
import { StatusTag } from './StatusTag';

function useFacts({ industry, size, source, firstContactOn, initialNeed, needs }: Customer): Fact[] {
  const { t } = useTranslation();
  const lists = useLists();
  const facts: Fact[] = [
    [t('customers.industry'), lists.text('industry', industry)],
    [t('customers.size'), lists.text('size', size)],
    [t('customers.source'), lists.text('source', source)],
    [t('customers.firstContactOn'), firstContactOn],
    [t('customers.initialNeed'), initialNeed],
    [t('customers.painPoints'), needs?.painPoints],
    [t('customers.budget'), budget(needs?.budgetMin, needs?.budgetMax, t)],
  ];
  return facts.filter(([, value]) => Boolean(value));
}

const WIDE = '(min-width: 1100px)';

/** Open beside the form; folded above it where the screen is narrow. */
function Known({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const facts = useFacts(customer);
  return (
    <div className="key-facts">
      <Link to={paths.customer(customer.id)}>
        <strong>{customer.name}</strong>
      </Link>
      <Flex gap={4} wrap align="center">
        <StatusTag status={customer.status} />
        {customer.grade && <GradeMark grade={customer.grade} />}
        <span className="secondary small numbers">{customer.number}</span>
      </Flex>
      <details open={window.matchMedia(WIDE).matches}>
        <summary>{t('tasks.facts')}</summary>
        <Facts facts={facts} />
        {customer.contacts.slice(0, 2).map((contact) => (
          <ContactLine key={contact.id} contact={contact} />
        ))}
      </details>
    </div>
  );
}

/** What to know about a customer at a glance, beside a task. */
export function KeyFacts({ customerId }: { customerId: string }) {
  return <QueryView query={useCustomer(customerId)}>{(customer) => <Known customer={customer} />}</QueryView>;
}

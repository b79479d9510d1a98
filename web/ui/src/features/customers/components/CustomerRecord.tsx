import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import type { Customer } from '@/lib/api/types';
import { date } from '@/lib/time/format';

import { useLists } from '../api/lists';
import { ContactLine } from './ContactLine';
import { ContractList } from './ContractList';
import { EvaluationCard } from './EvaluationCard';
import { Facts } from './Facts';
import { GradeMark } from './GradeMark';
import { InteractionList } from './InteractionList';
import { NeedsCard } from './NeedsCard';
import { PipelineCard } from './PipelineCard';
import { PlanCard } from './PlanCard';
import { StatusTag } from './StatusTag';
import { VisitReportList } from './VisitReportList';

function Head({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <header className="record-head">
      <Typography.Title level={3}>{customer.name}</Typography.Title>
      <StatusTag status={customer.status} />
      <GradeMark grade={customer.grade} />
      <span className="secondary numbers">{customer.number}</span>
      <span className="secondary">
        {t('customers.owner')} {customer.ownerName}
      </span>
    </header>
  );
}

function BaseCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { text } = useLists();
  const { website } = customer;
  const link = website && /^https?:/.test(website) && (
    <a href={website} target="_blank" rel="noreferrer">
      {website}
    </a>
  );
  return (
    <Card size="small" title={t('customers.facts')}>
      <Facts
        columns={2}
        facts={[
          [t('customers.industry'), text('industry', customer.industry)],
          [t('customers.size'), text('size', customer.size)],
          [t('customers.source'), text('source', customer.source)],
          [t('customers.firstContactOn'), customer.firstContactOn],
          [t('customers.website'), link || website],
          [t('customers.createdAt'), date(customer.createdAt)],
          [t('customers.initialNeed'), customer.initialNeed],
          [t('customers.remarks'), customer.remarks],
        ]}
      />
    </Card>
  );
}

export function CustomerRecord({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <article aria-label={customer.name}>
      <Head customer={customer} />
      <PipelineCard customerId={customer.id} />
      <div className="record">
        <div>
          <BaseCard customer={customer} />
          <NeedsCard customer={customer} />
          <InteractionList customerId={customer.id} />
          <VisitReportList customerId={customer.id} />
        </div>
        <div>
          <Card size="small" title={t('customers.contacts')}>
            {customer.contacts.map((contact) => (
              <ContactLine key={contact.id} contact={contact} />
            ))}
            {customer.contacts.length === 0 && <Nothing title={t('customers.noContacts')} />}
          </Card>
          <PlanCard plan={customer.plan} />
          <EvaluationCard evaluation={customer.evaluation} />
          <ContractList customerId={customer.id} />
        </div>
      </div>
    </article>
  );
}

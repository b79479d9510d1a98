import { Card, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Contact, Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { date } from '@/lib/time/format';

import { useLists } from '../api/lists';
import { AttachmentCard } from './AttachmentCard';
import { ContactCard } from './ContactCard';
import { ContractList } from './ContractList';
import { EditButton } from './EditButton';
import { EvaluationCard } from './EvaluationCard';
import { type Fact, Facts } from './Facts';
import { GradeMark } from './GradeMark';
import { HistoryCard } from './HistoryCard';
import { MilestoneCard } from './MilestoneCard';
import { NeedsCard } from './NeedsCard';
import { PipelineCard } from './PipelineCard';
import { PlanCard } from './PlanCard';
import { RevealButton } from './RevealButton';
import { StatusTag } from './StatusTag';

interface Props {
  customer: Customer;
  /** What can be done with the customer. */
  actions: ReactNode;
  besideContact: (contact: Contact) => ReactNode;
  /** What was mailed to the customer. */
  mails: ReactNode;
  /** What is to be done for the customer, what it asked of service, what it bought, and who else sees it. */
  tasks: ReactNode;
  service: ReactNode;
  purchases: ReactNode;
  sharing: ReactNode;
}

function Head({ customer, actions }: Pick<Props, 'customer' | 'actions'>) {
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
      <RevealButton customer={customer} />
      <div className="record-actions">{actions}</div>
    </header>
  );
}

const personal = ({ kind, occupation, habits }: Customer, t: TFunction): Fact[] =>
  kind === 'person'
    ? [
        [t('record.field.occupation'), occupation],
        [t('record.field.habits'), habits],
      ]
    : [];

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
    <Card size="small" title={t('customers.facts')} extra={<EditButton customer={customer} />}>
      <Facts
        columns={2}
        facts={[
          [t('customers.industry'), text('industry', customer.industry)],
          [t('customers.size'), text('size', customer.size)],
          [t('customers.source'), text('source', customer.source)],
          [t('customers.firstContactOn'), customer.firstContactOn],
          [t('record.field.kind'), t(`record.kinds.${customer.kind ?? 'company'}`)],
          [t('record.field.valueTier'), codeText(t, 'customers.level', customer.valueTier)],
          ...personal(customer, t),
          [t('customers.website'), link || website],
          [t('customers.createdAt'), date(customer.createdAt)],
          [t('customers.initialNeed'), customer.initialNeed],
          [t('record.field.strategy'), customer.strategy],
          [t('customers.remarks'), customer.remarks],
        ]}
      />
    </Card>
  );
}

export function CustomerRecord({ customer, actions, besideContact, mails, ...slots }: Props) {
  return (
    <article aria-label={customer.name}>
      <Head customer={customer} actions={actions} />
      <PipelineCard customerId={customer.id} />
      <MilestoneCard customer={customer} />
      <div className="record">
        <div>
          <BaseCard customer={customer} />
          <NeedsCard customer={customer} />
          <HistoryCard customerId={customer.id} mails={mails} />
        </div>
        <div>
          {slots.tasks}
          <ContactCard customer={customer} beside={besideContact} />
          {slots.service}
          <ContractList customerId={customer.id} />
          {slots.purchases}
          <AttachmentCard customerId={customer.id} />
          <PlanCard plan={customer.plan} />
          <EvaluationCard evaluation={customer.evaluation} />
          {slots.sharing}
        </div>
      </div>
    </article>
  );
}

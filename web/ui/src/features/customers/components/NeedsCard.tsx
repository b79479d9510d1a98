import { Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { paths } from '@/config/paths';
import type { Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { budget } from './amounts';
import { Facts } from './Facts';

type Needs = NonNullable<Customer['needs']>;

function DecisionChain({ chain }: { chain: Needs['decisionChain'] }) {
  const { t } = useTranslation();
  if (chain.length === 0) return null;
  return (
    <ul className="plain-list">
      {chain.map(({ person, department, role }) => (
        <li key={`${person} ${role}`}>
          {person} <span className="secondary">{department}</span>{' '}
          {role && <Tag>{codeText(t, 'customers.decisionRole', role)}</Tag>}
        </li>
      ))}
    </ul>
  );
}

export function NeedsCard({ customer: { id, needs, tags } }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <Card
      size="small"
      title={t('customers.needs')}
      extra={needs && <Link to={paths.needsReport(id)}>{t('record.needsReport')}</Link>}
    >
      {needs ? (
        <Facts
          columns={2}
          facts={[
            [t('customers.needType'), codeText(t, 'customers.needTypes', needs.needType)],
            [t('customers.urgency'), codeText(t, 'customers.level', needs.urgency)],
            [t('customers.budget'), budget(needs.budgetMin, needs.budgetMax, t)],
            [t('customers.painPoints'), needs.painPoints],
            [t('customers.decisionChain'), <DecisionChain key="chain" chain={needs.decisionChain} />],
          ]}
        />
      ) : (
        <Typography.Text type="secondary">{t('customers.noNeeds')}</Typography.Text>
      )}
      {tags.length > 0 && (
        <Flex gap={4} wrap aria-label={t('customers.tags')}>
          {tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </Flex>
      )}
    </Card>
  );
}

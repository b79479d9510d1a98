import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { Facts } from './Facts';

export function PlanCard({ plan }: { plan: Customer['plan'] }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <Card size="small" title={t('customers.plan')}>
      {plan ? (
        <Facts
          facts={[
            [t('customers.planned.firstFollowUpAt'), dateTime(plan.firstFollowUpAt)],
            [t('customers.planned.channel'), codeText(t, 'customers.channel', plan.channel)],
            [t('customers.planned.goal'), plan.goal],
            [t('customers.planned.dueAt'), dateTime(plan.dueAt)],
            [t('customers.planned.expectedOutcome'), plan.expectedOutcome],
            [t('customers.planned.assignee'), nameOf(plan.assignee)],
          ]}
        />
      ) : (
        <Typography.Text type="secondary">{t('customers.noPlan')}</Typography.Text>
      )}
    </Card>
  );
}

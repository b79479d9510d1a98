import { Card } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { money } from './amounts';
import { Facts } from './Facts';

/** Not there before step five. */
export function EvaluationCard({ evaluation }: { evaluation: Customer['evaluation'] }) {
  const { t } = useTranslation();
  if (!evaluation) return null;
  const { expectedAmount, probability, competition, potential, urgency } = evaluation;
  return (
    <Card size="small" title={t('customers.evaluation')}>
      <Facts
        facts={[
          [t('customers.evaluated.expectedAmount'), money(expectedAmount)],
          [t('customers.evaluated.probability'), probability !== null && `${probability} %`],
          [t('customers.evaluated.potential'), codeText(t, 'customers.level', potential)],
          [t('customers.evaluated.urgency'), codeText(t, 'customers.level', urgency)],
          [t('customers.evaluated.competition'), competition],
        ]}
      />
    </Card>
  );
}

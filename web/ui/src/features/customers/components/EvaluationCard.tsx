import { Card } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { money } from '@/lib/money';
import { type Fact, Facts } from './Facts';

/** Not there before step five. Overruled, it says the grade that the table gave and why another one stands. */
export function EvaluationCard({ evaluation }: { evaluation: Customer['evaluation'] }) {
  const { t } = useTranslation();
  if (!evaluation) return null;
  const { expectedAmount, probability, competition, potential, urgency } = evaluation;
  const { computedGrade, overruledGrade, overruleReason } = evaluation;
  const grade = (code: string | null | undefined) => code && t('customers.gradeOf', { grade: code });
  const overruled: Fact[] = [
    [t('customers.evaluated.computedGrade'), grade(computedGrade)],
    [t('customers.evaluated.overruledGrade'), grade(overruledGrade)],
    [t('customers.evaluated.overruleReason'), overruleReason],
  ];
  return (
    <Card size="small" title={t('customers.evaluation')}>
      <Facts
        facts={[
          [t('customers.evaluated.expectedAmount'), money(expectedAmount)],
          [t('customers.evaluated.probability'), typeof probability === 'number' && `${probability} %`],
          [t('customers.evaluated.potential'), codeText(t, 'customers.level', potential)],
          [t('customers.evaluated.urgency'), codeText(t, 'customers.level', urgency)],
          [t('customers.evaluated.competition'), competition],
          ...(overruledGrade ? overruled : []),
        ]}
      />
    </Card>
  );
}

import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

const COLORS: Record<string, string> = { A: 'volcano', B: 'geekblue', C: 'default' };

export function GradeMark({ grade }: { grade: string | null }) {
  const { t } = useTranslation();
  if (!grade) return <Typography.Text type="secondary">{t('customers.noGrade')}</Typography.Text>;
  return <Tag color={COLORS[grade]}>{t('customers.gradeOf', { grade })}</Tag>;
}

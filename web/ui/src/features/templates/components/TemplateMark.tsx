import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { TemplateState } from '@/lib/api/types';

/** Whose words hold. */
export function TemplateMark({ state }: { state: TemplateState }) {
  const { t } = useTranslation();
  if (state.problem && state.edited) return <Tag color="red">{t('templates.problem')}</Tag>;
  return state.edited ? <Tag color="blue">{t('templates.edited')}</Tag> : <Tag>{t('templates.builtIn')}</Tag>;
}

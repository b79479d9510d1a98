import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Whose } from '../api/tasks';

export function WhoseSwitch({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<Whose>
      size="small"
      aria-label={t('tasks.whose')}
      value={whose}
      options={[
        { value: 'mine', label: t('tasks.mine') },
        { value: 'team', label: t('tasks.team') },
      ]}
      onChange={onChange}
    />
  );
}

import { Alert, Button, Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Template } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';

interface Props {
  template: Template;
  dirty: boolean;
  conflict: boolean;
  saving: boolean;
  onSave: () => void;
  onForget: () => void;
  onCompare: () => void;
  onReset: () => void;
}

function Conflict({ template, saving, onSave, onForget, onCompare }: Props) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { savedBy, version } = template.state;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('templates.conflict', { name: nameOf(savedBy), version })}
      description={
        <Flex gap={8} wrap>
          <Button onClick={onCompare}>{t('templates.compare')}</Button>
          <Button onClick={onForget}>{t('templates.takeTheirs')}</Button>
          <Button type="primary" loading={saving} onClick={onSave}>
            {t('templates.keepMine')}
          </Button>
        </Flex>
      }
    />
  );
}

/** Saves what is being written, or says what to do when somebody else was quicker. */
export function TemplateFoot(props: Props) {
  const { t } = useTranslation();
  const { template, dirty, conflict, saving, onSave, onForget, onReset } = props;
  if (conflict) return <Conflict {...props} />;
  return (
    <Flex gap={8} wrap align="center">
      <Button type="primary" disabled={!dirty} loading={saving} onClick={onSave}>
        {t('templates.save')}
      </Button>
      {dirty && <Button onClick={onForget}>{t('common.discard')}</Button>}
      {template.state.edited && (
        <Popconfirm title={t('templates.resetSure')} onConfirm={onReset}>
          <Button>{t('templates.reset')}</Button>
        </Popconfirm>
      )}
      {dirty && (
        <span className="secondary small" role="status">
          {t('templates.unsaved')}
        </span>
      )}
    </Flex>
  );
}

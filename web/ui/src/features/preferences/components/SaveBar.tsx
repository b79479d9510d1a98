import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  saving: boolean;
  conflict: boolean;
  onSave: () => void;
  onForget: () => void;
  onKeepMine: () => void;
}

/** Stays in sight as long as something is not saved, and says what to do when somebody else was quicker. */
export function SaveBar({ saving, conflict, onSave, onForget, onKeepMine }: Props) {
  const { t } = useTranslation();
  return (
    <div className="save-bar">
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('preferences.conflict')}
          description={
            <Flex gap={8} wrap>
              <Button onClick={onForget}>{t('preferences.takeTheirs')}</Button>
              <Button type="primary" loading={saving} onClick={onKeepMine}>
                {t('preferences.keepMine')}
              </Button>
            </Flex>
          }
        />
      ) : (
        <Flex gap={8} align="center" wrap>
          <Button type="primary" loading={saving} onClick={onSave}>
            {t('common.save')}
          </Button>
          <Button onClick={onForget}>{t('common.discard')}</Button>
          <span className="secondary small" role="status">
            {t('preferences.unsaved')}
          </span>
        </Flex>
      )}
    </div>
  );
}

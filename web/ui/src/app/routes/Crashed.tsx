import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** The last resort: a page that failed to load or to draw itself. */
export function Crashed() {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('error.crashed')}
      extra={<Button onClick={() => window.location.reload()}>{t('common.refresh')}</Button>}
    />
  );
}

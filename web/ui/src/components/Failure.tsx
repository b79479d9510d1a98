import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

import { errorText } from '@/lib/error-text';

/** Says what failed in one sentence and offers to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Result
        status="warning"
        title={t('error.load')}
        subTitle={errorText(error, t)}
        extra={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    </div>
  );
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf, statusOf } from '@/lib/api';
import { errorText } from '@/lib/error-text';

/** Above a form that was not saved: what was typed is still there, and why it was refused, unless the fields say so. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const atFields = fieldErrorsOf(error).length > 0;
  const why = statusOf(error) === 422 ? t('error.maybeDone') : errorText(error, t);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refused"
      title={`${t('record.notSaved')} ${atFields ? t('error.atFields') : why}`}
    />
  );
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

import type { FieldError } from '@/lib/api';

interface Props {
  title: string;
  errors: FieldError[];
  nameOf?: (field: string) => string;
}

/** The refused fields as a list, for those whose field is out of sight; read out when it appears. */
export function FieldErrors({ title, errors, nameOf = (field) => field }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        errors.length > 0 && (
          <ul className="plain-list" aria-label={t('error.check')}>
            {errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <strong>{nameOf(field)}</strong> {message}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

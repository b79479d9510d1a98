import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { FieldError } from '@/lib/api';

import { inOrder, lineOf } from './faults';

interface Props {
  faults: FieldError[];
  onLine: (line: number) => void;
}

/** What is wrong, each with a way to its line. */
export function FaultList({ faults, onLine }: Props) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('templates.faults', { count: faults.length })}
      description={
        <ul className="plain-list">
          {inOrder(faults).map((fault) => {
            const line = lineOf(fault);
            return (
              <li key={fault.message}>
                {line ? (
                  <Button type="link" size="small" className="inline-link" onClick={() => onLine(line)}>
                    {fault.message}
                  </Button>
                ) : (
                  fault.message
                )}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}

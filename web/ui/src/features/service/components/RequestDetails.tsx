import { useTranslation } from 'react-i18next';

import type { ServiceRequest } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

/** The whole life of a request: what was asked, when it went on, and how it ended. */
export function RequestDetails({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { text, openedAt, openedBy, startedAt, resolvedAt, closedAt, resolution, rootCause } = request;
  const opener = openedBy === 'system' ? t('record.system') : nameOf(openedBy);
  const lines: [label: string, value: string | null | undefined][] = [
    ['text', text],
    ['opened', `${dateTime(openedAt)} · ${opener}`],
    ['started', dateTime(startedAt)],
    ['resolved', dateTime(resolvedAt)],
    ['closed', dateTime(closedAt)],
    ['resolution', resolution],
    ['rootCause', rootCause],
  ];
  return (
    <dl className="request-details small">
      {lines.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt className="secondary">{t(`service.${label}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

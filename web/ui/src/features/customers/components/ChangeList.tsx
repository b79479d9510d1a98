import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';

import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { CustomerChange } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { useChanges } from '../api/changes';
import { fieldName, valueText } from './field-text';

function Line({
  change: { field, subject, before, after, changedBy, changedAt },
}: {
  change: CustomerChange;
}) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <div className="conversation">
      <div className="secondary small">
        <time className="numbers">{dateTime(changedAt)}</time> ·{' '}
        {changedBy === 'system' ? t('record.system') : nameOf(changedBy)}
      </div>
      <div>
        <strong>
          {subject} {fieldName(field, t)}
        </strong>{' '}
        <span className="secondary">{valueText(field, before, t)}</span> → {valueText(field, after, t)}
      </div>
    </div>
  );
}

/** Who changed which field and when. */
export function ChangeList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useChanges(customerId);
  return (
    <>
      <QueryView query={query}>
        {({ pages }) => {
          const changes = pages.flatMap(({ items }) => items);
          return changes.length === 0 ? (
            <Nothing title={t('record.noChanges')} />
          ) : (
            <Timeline
              items={changes.map((change) => ({ key: change.id, content: <Line change={change} /> }))}
            />
          );
        }}
      </QueryView>
      <LoadMore query={query} />
    </>
  );
}

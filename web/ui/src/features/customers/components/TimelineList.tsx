import { Select, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { TimelineEvent, TimelineKind } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { useTimeline } from '../api/timeline';
import { told } from './timeline-text';

const KINDS: TimelineKind[] = [
  'interaction',
  'task',
  'status',
  'contract',
  'purchase',
  'milestone',
  'service-request',
  'care-visit',
  'visit-report',
  'survey-sent',
  'survey-answered',
  'referral',
  'gift',
  'letter',
  'attachment',
  'handover',
  'registered',
];

function EventLine({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { head, lines } = told(event, t, nameOf);
  return (
    <div className="conversation">
      <div className="secondary small">
        <time className="numbers">{dateTime(event.at)}</time>
        {event.by && ` · ${nameOf(event.by)}`} <Tag>{t(`record.event.${event.kind}`)}</Tag>
      </div>
      {head && <div>{head}</div>}
      {lines.map(([label, text]) => (
        <div key={label}>
          <span className="secondary">{label}</span> {text}
        </div>
      ))}
    </div>
  );
}

/** Everything that befell the customer, newest first, or only some kinds of it. */
export function TimelineList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<TimelineKind[]>([]);
  const query = useTimeline(customerId, kinds);
  return (
    <>
      <Select
        mode="multiple"
        allowClear
        className="full timeline-kinds"
        aria-label={t('record.kindsOfEvents')}
        placeholder={t('record.allEvents')}
        value={kinds}
        onChange={setKinds}
        options={KINDS.map((value) => ({ value, label: t(`record.event.${value}`) }))}
      />
      <QueryView query={query}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          return events.length === 0 ? (
            <Nothing title={t('record.noEvents')} />
          ) : (
            <Timeline
              items={events.map((event) => ({
                key: `${event.kind} ${event.id}`,
                content: <EventLine event={event} />,
              }))}
            />
          );
        }}
      </QueryView>
      <LoadMore query={query} />
    </>
  );
}

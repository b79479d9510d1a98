import { Card, Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { Interaction } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { useInteractions } from '../api/interactions';

function Conversation({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const {
    occurredAt,
    channel,
    participants,
    summary,
    feedback,
    nextAction,
    nextActionDueAt,
    outcome,
    recordedBy,
  } = interaction;
  return (
    <div className="conversation">
      <div className="secondary small">
        <time className="numbers">{dateTime(occurredAt)}</time> · {codeText(t, 'customers.channel', channel)}
        {participants && ` · ${participants}`}
        {recordedBy && ` · ${t('customers.recordedBy')} ${nameOf(recordedBy)}`}{' '}
        {outcome && <Tag>{codeText(t, 'customers.outcome', outcome)}</Tag>}
      </div>
      <div>{summary}</div>
      {feedback && (
        <div>
          <span className="secondary">{t('customers.feedback')}</span> {feedback}
        </div>
      )}
      {nextAction && (
        <div>
          <span className="secondary">{t('customers.nextAction')}</span> {nextAction}{' '}
          <span className="secondary numbers">{dateTime(nextActionDueAt)}</span>
        </div>
      )}
    </div>
  );
}

export function InteractionList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useInteractions(customerId);
  return (
    <Card size="small" title={t('customers.interactions')}>
      <QueryView query={query}>
        {(interactions) =>
          interactions.length === 0 ? (
            <Nothing title={t('customers.noInteractions')} />
          ) : (
            <Timeline
              items={interactions.map((interaction) => ({
                key: interaction.id,
                content: <Conversation interaction={interaction} />,
              }))}
            />
          )
        }
      </QueryView>
    </Card>
  );
}

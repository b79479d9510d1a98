import { Card, Collapse, Steps, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import type { Pipeline } from '@/lib/api/types';
import { modelText } from '@/lib/model-text';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { usePipelines } from '../api/pipelines';

function SixSteps({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation();
  const names = t('customers.steps', { returnObjects: true }) as string[];
  const finished = pipeline.status === 'finished';
  const here = pipeline.step - 1;
  const now = `${modelText(t, 'step', pipeline.elementId, pipeline.stepName)} · ${t('customers.since', { at: dateTime(pipeline.since) })}`;
  return (
    <Steps
      size="small"
      responsive
      current={finished ? names.length : here}
      items={names.map((title, index) => ({ title, content: !finished && index === here ? now : undefined }))}
    />
  );
}

function History({ history }: Pick<Pipeline, 'history'>) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <Table
      size="small"
      pagination={false}
      rowKey={({ elementId, startedAt }) => `${elementId} ${startedAt}`}
      dataSource={history}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('customers.historyOf.step'),
          render: (_, { step, elementId, name }) => `${step} · ${modelText(t, 'step', elementId, name)}`,
        },
        { title: t('customers.historyOf.started'), render: (_, { startedAt }) => dateTime(startedAt) },
        {
          title: t('customers.historyOf.ended'),
          render: (_, { endedAt }) => dateTime(endedAt) || t('customers.historyOf.running'),
        },
        { title: t('customers.historyOf.by'), render: (_, { completedBy }) => nameOf(completedBy) },
      ]}
    />
  );
}

function Journey({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation();
  return (
    <>
      <SixSteps pipeline={pipeline} />
      {pipeline.history.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'history',
              label: t('customers.history'),
              children: <History history={pipeline.history} />,
            },
          ]}
        />
      )}
    </>
  );
}

export function PipelineCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = usePipelines(customerId);
  return (
    <Card size="small" title={t('customers.pipeline')} className="pipeline">
      <QueryView query={query} rows={1}>
        {([pipeline]) =>
          pipeline ? (
            <Journey pipeline={pipeline} />
          ) : (
            <Typography.Text type="secondary">{t('customers.noPipeline')}</Typography.Text>
          )
        }
      </QueryView>
    </Card>
  );
}

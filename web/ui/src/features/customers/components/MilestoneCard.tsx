import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Popconfirm } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import type { Customer, Milestone } from '@/lib/api/types';
import { useRights } from '@/lib/customer-rights';
import { errorText } from '@/lib/error-text';
import { usePersonName } from '@/lib/people';

import { useMilestones, useRemoveMilestone } from '../api/milestones';
import { MilestoneDialog } from './MilestoneDialog';

const nameOf = ({ kind, title, years }: Milestone, t: TFunction) =>
  kind === 'noted' ? (title ?? '') : t(`record.milestone.${kind}`, { count: years ?? 0 });

interface PointProps {
  milestone: Milestone;
  mayChange: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function Point({ milestone, mayChange, onEdit, onRemove }: PointProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { id, kind, reachedOn, title, remark, notedBy } = milestone;
  const name = nameOf(milestone, t);
  return (
    <li className={`milestone ${kind}`}>
      <time className="secondary small numbers">{reachedOn}</time>
      <strong>{name}</strong>
      {kind === 'won' && title && <span className="secondary small">{title}</span>}
      {remark && <span className="small remark">{remark}</span>}
      {id && <span className="secondary small">{personName(notedBy)}</span>}
      {id && mayChange && (
        <span className="secondary small">
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={`${t('record.edit')} ${name}`}
            onClick={onEdit}
          />
          <Popconfirm title={t('record.removeMilestone', { name })} onConfirm={onRemove}>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${t('record.remove')} ${name}`}
            />
          </Popconfirm>
        </span>
      )}
    </li>
  );
}

/** What was reached with the customer, in one line from the first contact on; people note more, and change what they noted. */
export function MilestoneCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [edited, setEdited] = useState<Milestone | 'new' | null>(null);
  const { change } = useRights(customer.id);
  const query = useMilestones(customer.id);
  const remove = useRemoveMilestone(customer.id);
  const removeOne = ({ id }: Milestone) =>
    id &&
    remove.mutate(id, {
      onError: (error) => void message.error(`${t('record.notSaved')} ${errorText(error, t)}`),
    });
  return (
    <Card
      size="small"
      className="milestone-card"
      title={t('record.milestones')}
      extra={
        change && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            aria-label={t('record.addMilestone')}
            onClick={() => setEdited('new')}
          />
        )
      }
    >
      <QueryView query={query} rows={1}>
        {(milestones) => (
          <ol className="milestones" aria-label={t('record.milestones')} tabIndex={0}>
            {milestones.map((milestone) => (
              <Point
                key={milestone.id ?? milestone.kind}
                milestone={milestone}
                mayChange={change}
                onEdit={() => setEdited(milestone)}
                onRemove={() => removeOne(milestone)}
              />
            ))}
          </ol>
        )}
      </QueryView>
      {edited && (
        <MilestoneDialog
          customer={customer}
          onDone={() => setEdited(null)}
          {...(edited !== 'new' && { milestone: edited })}
        />
      )}
    </Card>
  );
}

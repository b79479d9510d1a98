import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Task } from '@/lib/api/types';

import { priorityOf } from './grouping';

const LOOK = {
  high: { color: 'red', icon: <ArrowUpOutlined /> },
  mid: { color: 'default', icon: <MinusOutlined /> },
  low: { color: 'default', icon: <ArrowDownOutlined /> },
} as const;

export function PriorityMark({ task }: { task: Task }) {
  const { t } = useTranslation();
  const priority = priorityOf(task);
  const level = t(`tasks.priority.${priority}`);
  return (
    <Tag {...LOOK[priority]} aria-label={t('tasks.priorityLabel', { level })} className="priority">
      {level}
    </Tag>
  );
}

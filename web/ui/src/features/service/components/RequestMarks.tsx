import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  FireOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ServiceRequest } from '@/lib/api/types';

const KINDS = {
  inquiry: { icon: <QuestionCircleOutlined /> },
  'urgent-fault': { color: 'red', icon: <FireOutlined /> },
  'grave-complaint': { color: 'volcano', icon: <ExclamationCircleOutlined /> },
  'churn-risk': { color: 'orange', icon: <WarningOutlined /> },
} as const;

const STATES = {
  open: { color: 'blue', icon: <ClockCircleOutlined /> },
  'in-progress': { color: 'cyan', icon: <SyncOutlined /> },
  resolved: { color: 'green', icon: <CheckCircleOutlined /> },
  closed: { icon: <LockOutlined /> },
} as const;

export const KIND_CODES = Object.keys(KINDS) as ServiceRequest['kind'][];
export const STATE_CODES = Object.keys(STATES) as ServiceRequest['status'][];

/** What kind of request it is, which says how urgent. */
export function KindMark({ kind }: Pick<ServiceRequest, 'kind'>) {
  const { t } = useTranslation();
  return <Tag {...KINDS[kind]}>{t(`service.kinds.${kind}`)}</Tag>;
}

export function StateMark({ status }: Pick<ServiceRequest, 'status'>) {
  const { t } = useTranslation();
  return <Tag {...STATES[status]}>{t(`service.states.${status}`)}</Tag>;
}

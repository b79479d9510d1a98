import { App } from 'antd';
import { useNavigate } from 'react-router';

import { useMarkRead } from '@/features/notifications/api/mark-read';
import type { Alert } from '@/lib/api/types';

const OURS = /^\/(?!\/)/;

/** Opening an alert marks it as read and goes where it points, within this application only. */
export function useOpenAlert() {
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const { mutate: markRead } = useMarkRead();
  return ({ id, link, readAt }: Alert) => {
    notification.destroy(id);
    if (!readAt) markRead({ id });
    if (link && OURS.test(link)) void navigate(link);
  };
}

import { useQueryClient } from '@tanstack/react-query';

import { AlertToasts } from '@/features/notifications/components/AlertToasts';
import { useLiveTasks } from '@/features/tasks/api/live-tasks';

import { useOpenAlert } from './use-open-alert';

const TOUCHED = ['tasks', 'customers', 'pipelines', 'service-requests'];

/** What is heard live renews what is on the screen: an alert may be about any of it. */
export function LiveUpdates() {
  const client = useQueryClient();
  const openAlert = useOpenAlert();
  useLiveTasks();
  const renew = () => TOUCHED.forEach((name) => void client.invalidateQueries({ queryKey: [name] }));
  return <AlertToasts onAlert={renew} onOpen={openAlert} />;
}

import { Flex } from 'antd';

import type { Task } from '@/lib/api/types';

import { ReassignButton } from './ReassignButton';
import { UrgeButton } from './UrgeButton';

/** What somebody above does about a task that another has. */
export function Steering({ task }: { task: Task }) {
  return (
    <Flex gap={8}>
      <UrgeButton task={task} />
      <ReassignButton task={task} />
    </Flex>
  );
}

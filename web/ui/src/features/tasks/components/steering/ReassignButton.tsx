import { SwapOutlined } from '@ant-design/icons';
import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { usePersonName, useUsers } from '@/lib/people';

import { useReassign } from '../../api/steer-task';
import { taskName } from '../task-name';

export function ReassignButton({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data: users = [] } = useUsers();
  const nameOf = usePersonName();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string>();
  const reassign = useReassign(task);
  const send = () =>
    to &&
    reassign.mutate(to, {
      onSuccess: () => {
        setOpen(false);
        void message.success(t('tasks.reassigned', { person: nameOf(to) }));
      },
      onError: (error) => void message.error(`${t('tasks.notDone')} ${errorText(error, t)}`),
    });
  return (
    <>
      <Button icon={<SwapOutlined />} onClick={() => setOpen(true)}>
        {t('tasks.reassign')}
      </Button>
      <Modal
        open={open}
        title={`${t('tasks.reassign')} · ${taskName(task, t)}`}
        okText={t('tasks.reassign')}
        okButtonProps={{ disabled: !to }}
        confirmLoading={reassign.isPending}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <Select
          className="full"
          aria-label={t('tasks.reassignTo')}
          placeholder={t('tasks.reassignTo')}
          showSearch={{ optionFilterProp: 'label' }}
          options={users
            .filter(({ username }) => username !== task.assignee)
            .map(({ username, displayName }) => ({ value: username, label: displayName }))}
          value={to}
          onChange={setTo}
        />
      </Modal>
    </>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useUrge } from '../../api/steer-task';
import { taskName } from '../task-name';

const LONGEST = 500;

export function UrgeButton({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const urge = useUrge(task);
  const send = () =>
    urge.mutate(note, {
      onSuccess: () => {
        setOpen(false);
        setNote('');
        void message.success(t('tasks.urged', { name: taskName(task, t) }));
      },
      onError: (error) => void message.error(`${t('tasks.notDone')} ${errorText(error, t)}`),
    });
  return (
    <>
      <Button icon={<BellOutlined />} onClick={() => setOpen(true)}>
        {t('tasks.urge')}
      </Button>
      <Modal
        open={open}
        title={`${t('tasks.urge')} · ${taskName(task, t)}`}
        okText={t('tasks.urge')}
        confirmLoading={urge.isPending}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <Input.TextArea
          aria-label={t('tasks.urgeNote')}
          placeholder={t('tasks.urgeNote')}
          maxLength={LONGEST}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Modal>
    </>
  );
}

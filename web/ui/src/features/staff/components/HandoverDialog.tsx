import { Form, Input, Modal, Progress, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf } from '@/lib/api';
import type { HandoverEntry, StaffMember, WorkHandover } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { useUsers } from '@/lib/people';

import { useHandover, useHandOver } from '../api/handover';

function Progressing({ handover }: { handover: WorkHandover }) {
  const { t } = useTranslation();
  const { customersDone, customersTotal, tasksDone, tasksTotal, finishedAt, failure } = handover;
  const total = customersTotal + tasksTotal;
  const text = failure
    ? t('people.handOverFailed')
    : t(finishedAt ? 'people.handOverDone' : 'people.handOverRuns', {
        customersDone,
        customersTotal,
        tasksDone,
        tasksTotal,
      });
  return (
    <div role="status">
      <Progress
        percent={finishedAt || total === 0 ? 100 : Math.round(((customersDone + tasksDone) / total) * 100)}
        status={failure ? 'exception' : finishedAt ? 'success' : 'active'}
      />
      {text}
    </div>
  );
}

interface Props {
  person: StaffMember;
  onClose: () => void;
}

export function HandoverDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const { username, displayName } = person;
  const [form] = Form.useForm<HandoverEntry>();
  const { data: users = [] } = useUsers();
  const { data: handover } = useHandover(username);
  const handOver = useHandOver(username);
  const running = Boolean(handover && !handover.finishedAt);
  const needed = (field: string) => [{ required: true, message: t('session.missing', { field }) }];
  const submit = (entry: HandoverEntry) =>
    handOver.mutate(entry, {
      onError: (error) =>
        form.setFields(
          fieldErrorsOf(error).map(({ field, message }) => ({
            name: field as keyof HandoverEntry,
            errors: [message],
          })),
        ),
    });
  return (
    <Modal
      open
      title={t('people.handOverOf', { name: displayName })}
      okText={t('people.handOver')}
      okButtonProps={{ disabled: running }}
      confirmLoading={handOver.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="secondary">{t('people.handOverHint')}</p>
      {handover && <Progressing handover={handover} />}
      <Form form={form} layout="vertical" disabled={running} onFinish={submit}>
        <Form.Item name="to" label={t('people.handOverTo')} rules={needed(t('people.handOverTo'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={users
              .filter((user) => user.username !== username)
              .map((user) => ({ value: user.username, label: user.displayName }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('people.handOverReason')}
          rules={needed(t('people.handOverReason'))}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
      {handOver.isError && fieldErrorsOf(handOver.error).length === 0 && (
        <Typography.Text type="danger">{errorText(handOver.error, t)}</Typography.Text>
      )}
    </Modal>
  );
}

import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/components/Refused';
import { useRequestKey } from '@/lib/api';
import type { Customer, Interaction } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { showRefusals } from '@/lib/show-refusals';
import { dateTime } from '@/lib/time/format';

import { useRecordConversation } from '../api/record-conversation';
import { type Draft, entryOf, freshDraft } from './conversation';
import { ConversationFields } from './ConversationFields';
import { MoreFields } from './MoreFields';
import { NextActionFields } from './NextActionFields';

interface Props {
  customer: Customer;
  me: string;
  lastChannel: unknown;
  onDone: () => void;
}

/** What was recorded, and whose task it became. */
function useSaying() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const nameOf = usePersonName();
  return ({ nextAction, nextActionAssignee, nextActionDueAt }: Interaction) =>
    void message.success(
      nextActionAssignee
        ? t('conversation.recordedNext', {
            action: nextAction,
            person: nameOf(nextActionAssignee),
            at: dateTime(nextActionDueAt),
          })
        : t('conversation.recorded'),
    );
}

/** Records one conversation, however often it is sent; what was typed stays until it is stored. */
export function ConversationForm({ customer, me, lastChannel, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Draft>();
  const [fresh] = useState(() => freshDraft(customer, lastChannel, me));
  const { key, renewAfter } = useRequestKey();
  const record = useRecordConversation(customer.id, key);
  const say = useSaying();
  const submit = () =>
    record.mutate(entryOf(form.getFieldsValue(true) as Draft), {
      onSuccess: (recorded) => {
        say(recorded);
        onDone();
      },
      onError: (error) => {
        renewAfter(error);
        showRefusals(form, error);
      },
    });
  return (
    <Modal
      open
      width={760}
      className="top-dialog"
      title={`${t('conversation.title')} · ${customer.name}`}
      okText={t('conversation.record')}
      confirmLoading={record.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Refused error={record.error} />
      <Form
        form={form}
        layout="vertical"
        className="dialog-form"
        scrollToFirstError={{ focus: true, block: 'center' }}
        initialValues={fresh}
        onFinish={submit}
      >
        <ConversationFields people={customer.contacts.map(({ name }) => name)} />
        <NextActionFields />
        <MoreFields />
      </Form>
    </Modal>
  );
}

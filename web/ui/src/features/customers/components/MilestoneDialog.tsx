import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import { FieldErrors } from '@/components/FieldErrors';
import { fieldErrorsOf } from '@/lib/api';
import type { Customer, Milestone, MilestoneEntry } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useSaveMilestone } from '../api/milestones';
import { fieldName } from './field-text';

interface Props {
  customer: Customer;
  milestone?: Milestone;
  onDone: () => void;
}

/** Notes a milestone or changes one; what was typed stays until it is saved. */
export function MilestoneDialog({ customer, milestone, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<MilestoneEntry>();
  const save = useSaveMilestone(customer);
  const errors = fieldErrorsOf(save.error);
  const submit = (entry: MilestoneEntry) =>
    save.mutate({ entry, ...(milestone?.id && { milestone: milestone.id }) }, { onSuccess: onDone });
  const label = (field: string) => fieldName(`milestone.${field}`, t);
  const needed = (field: string) => ({
    required: true,
    whitespace: true,
    message: t('customers.form.required', { field: label(field) }),
  });
  return (
    <Modal
      open
      title={milestone ? `${t('record.edit')} · ${milestone.title}` : t('record.addMilestone')}
      okText={t('common.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      {save.isError && (
        <FieldErrors
          title={`${t('record.notSaved')} ${errors.length ? '' : errorText(save.error, t)}`}
          errors={errors}
          nameOf={label}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          title: milestone?.title,
          reachedOn: milestone?.reachedOn,
          remark: milestone?.remark,
        }}
        onFinish={submit}
      >
        <Form.Item name="title" label={label('title')} rules={[needed('title')]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="reachedOn" label={label('reachedOn')} rules={[needed('reachedOn')]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="remark" label={label('remark')}>
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

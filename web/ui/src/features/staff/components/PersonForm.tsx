import { Form, Input, Modal, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf, statusOf } from '@/lib/api';
import type { Newcomer, StaffEntry, StaffMember } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { entryOf, useAddPerson, useChangePerson } from '../api/staff';
import { useTeams } from '../api/teams';
import { ROLES } from './roles';

interface Props {
  /** Nobody when somebody new is taken on. */
  person: StaffMember | undefined;
  onAdded: (newcomer: Newcomer) => void;
  onSaved: (person: StaffMember) => void;
  onClose: () => void;
}

const TEXTS = ['displayName', 'number', 'department', 'email', 'phone'] as const;
const NEEDED = ['username', 'displayName', 'email', 'role'];
const LANGUAGES = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function PersonForm({ person, onAdded, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<StaffEntry>();
  const { data: teams = [] } = useTeams();
  const add = useAddPerson();
  const change = useChangePerson(person?.username ?? '');
  const { error, isPending } = person ? change : add;
  const field = (name: keyof StaffEntry) => ({
    name,
    label: t(`people.${name as 'email'}`),
    rules: NEEDED.includes(name)
      ? [{ required: true, message: t('session.missing', { field: t(`people.${name as 'email'}`) }) }]
      : [],
  });
  const showAtFields = (refused: unknown) =>
    form.setFields(
      fieldErrorsOf(refused).map((each) => ({
        name: each.field as keyof StaffEntry,
        errors: [each.message],
      })),
    );
  const submit = (entry: StaffEntry) =>
    person
      ? change.mutate({ ...entryOf(person), ...entry }, { onSuccess: onSaved, onError: showAtFields })
      : add.mutate(entry, { onSuccess: onAdded, onError: showAtFields });
  return (
    <Modal
      open
      title={person ? t('people.editOf', { name: person.displayName }) : t('people.add')}
      okText={t('common.save')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={person ?? { locale: 'zh-CN', role: 'rep' }}
        onFinish={submit}
      >
        {!person && (
          <Form.Item {...field('username')}>
            <Input autoFocus autoComplete="off" maxLength={50} />
          </Form.Item>
        )}
        {TEXTS.map((name) => (
          <Form.Item key={name} {...field(name)}>
            <Input autoComplete="off" maxLength={name === 'email' ? 320 : 100} />
          </Form.Item>
        ))}
        <Form.Item {...field('role')}>
          <Select options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} />
        </Form.Item>
        <Form.Item {...field('teamId')} normalize={(id?: string) => id ?? null}>
          <Select allowClear options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item {...field('locale')}>
          <Select options={LANGUAGES} />
        </Form.Item>
      </Form>
      {error && fieldErrorsOf(error).length === 0 && (
        <Typography.Text type="danger" role="alert">
          {statusOf(error) === 409 ? t('people.overtaken') : errorText(error, t)}
        </Typography.Text>
      )}
    </Modal>
  );
}

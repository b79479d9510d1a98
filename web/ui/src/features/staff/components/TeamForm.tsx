import { App, Button, Flex, Form, Input, Modal, Popconfirm, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf, statusOf } from '@/lib/api';
import type { Team, TeamEntry } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { useUsers } from '@/lib/people';

import { useRemoveTeam, useSaveTeam, useTeams } from '../api/teams';

const LEADING = ['manager', 'director', 'administrator'];

/** Nothing when a new team is added. */
export function TeamForm({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<TeamEntry>();
  const { data: teams = [] } = useTeams();
  const { data: users = [] } = useUsers();
  const save = useSaveTeam(team?.id);
  const remove = useRemoveTeam(team?.id ?? '');
  const submit = (entry: TeamEntry) =>
    save.mutate(
      { ...entry, version: team?.version ?? null },
      {
        onSuccess: onClose,
        onError: (error) =>
          form.setFields(
            fieldErrorsOf(error).map(({ field, message: text }) => ({
              name: field as keyof TeamEntry,
              errors: [text],
            })),
          ),
      },
    );
  const removed = {
    onSuccess: onClose,
    onError: (error: unknown) => void message.error(errorText(error, t)),
  };
  const orNull = (value?: string) => value ?? null;
  return (
    <Modal
      open
      title={t(team ? 'people.team.edit' : 'people.team.add')}
      okText={t('common.save')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={team ?? {}} onFinish={submit}>
        <Form.Item
          name="name"
          label={t('people.team.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('session.missing', { field: t('people.team.name') }),
            },
          ]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="parentId" label={t('people.team.parentId')} normalize={orNull}>
          <Select
            allowClear
            options={teams
              .filter(({ id }) => id !== team?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="manager" label={t('people.team.manager')} normalize={orNull}>
          <Select
            allowClear
            options={users
              .filter(({ role }) => LEADING.includes(role))
              .map(({ username, displayName }) => ({ value: username, label: displayName }))}
          />
        </Form.Item>
      </Form>
      {save.isError && fieldErrorsOf(save.error).length === 0 && (
        <Typography.Text type="danger" role="alert">
          {statusOf(save.error) === 409 ? t('people.overtaken') : errorText(save.error, t)}
        </Typography.Text>
      )}
      {team && (
        <Flex>
          <Popconfirm title={t('people.team.removeSure')} onConfirm={() => remove.mutate(undefined, removed)}>
            <Button danger type="link" loading={remove.isPending}>
              {t('people.team.remove')}
            </Button>
          </Popconfirm>
        </Flex>
      )}
    </Modal>
  );
}

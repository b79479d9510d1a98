import { Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

import { useUsers } from '@/lib/people';
import { serverNow } from '@/lib/time/now';

import type { Draft } from './conversation';

const SOON = { tomorrow: 1, inThreeDays: 3, inAWeek: 7 } as const;
const MORNING = 9;

const morningIn = (days: number) => dayjs(serverNow()).add(days, 'day').startOf('day').hour(MORNING);

/** What is to be done next, by whom and until when: this becomes a task. Going on needs one. */
export function NextActionFields() {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  const form = Form.useFormInstance<Draft>();
  const goesOn = Form.useWatch<Draft['outcome']>('outcome') === 'continue';
  const action = Form.useWatch<Draft['nextAction']>('nextAction');
  const needed = (field: string, always: boolean) => ({
    label: t(`conversation.${field}`),
    rules: [
      {
        required: always || goesOn,
        message: t('customers.form.required', { field: t(`conversation.${field}`) }),
      },
    ],
  });
  const due = (days: number) => form.setFieldsValue({ nextActionDueAt: morningIn(days) });
  return (
    <fieldset className="whole next-action">
      <legend>{t('conversation.next')}</legend>
      <p className="secondary small whole">{t('conversation.nextHint')}</p>
      <Form.Item name="nextAction" {...needed('nextAction', false)} className="whole">
        <Input maxLength={200} placeholder={t('conversation.nextExample')} />
      </Form.Item>
      <Form.Item name="nextActionAssignee" label={t('conversation.nextActionAssignee')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={users.map(({ username, displayName }) => ({ value: username, label: displayName }))}
        />
      </Form.Item>
      <Form.Item
        name="nextActionDueAt"
        {...needed('nextActionDueAt', Boolean(action))}
        extra={
          <Flex wrap>
            {Object.entries(SOON).map(([name, days]) => (
              <Button key={name} type="link" size="small" onClick={() => due(days)}>
                {t(`conversation.${name}`)}
              </Button>
            ))}
          </Flex>
        }
      >
        <DatePicker
          className="full"
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          needConfirm={false}
        />
      </Form.Item>
    </fieldset>
  );
}

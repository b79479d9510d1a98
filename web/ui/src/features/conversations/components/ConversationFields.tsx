import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { CHANNELS, type Draft, OUTCOMES, STATES } from './conversation';

/** What was said: when, how, with whom, and what came of it. */
export function ConversationFields({ people }: { people: string[] }) {
  const { t } = useTranslation();
  const unanswered = Form.useWatch<Draft['unanswered']>('unanswered');
  const item = (name: keyof Draft, needed = true) => {
    const label = t(`conversation.${name}`);
    const message = t('customers.form.required', { field: label });
    return { name, label, rules: needed ? [{ required: true, message }] : [] };
  };
  return (
    <>
      <Form.Item {...item('occurredAt')}>
        <DatePicker
          className="full"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          needConfirm={false}
        />
      </Form.Item>
      <Form.Item {...item('participants')}>
        <Select
          mode="tags"
          tokenSeparators={['、', '，', ',', ';']}
          options={people.map((name) => ({ value: name, label: name }))}
        />
      </Form.Item>
      <Form.Item {...item('channel')}>
        <Radio.Group
          optionType="button"
          options={CHANNELS.map((value) => ({ value, label: t(`customers.channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item {...item('status', false)}>
        <Select
          allowClear
          options={STATES.map((value) => ({ value, label: t(`conversation.states.${value}`) }))}
        />
      </Form.Item>
      <Form.Item {...item('summary')} className="whole">
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      {!unanswered && (
        <Form.Item {...item('feedback')} className="whole">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
      )}
      <Form.Item {...item('outcome')}>
        <Radio.Group
          options={OUTCOMES.map((value) => ({ value, label: t(`conversation.outcomes.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="unanswered" valuePropName="checked" className="beside">
        <Checkbox>{t('conversation.unanswered')}</Checkbox>
      </Form.Item>
    </>
  );
}

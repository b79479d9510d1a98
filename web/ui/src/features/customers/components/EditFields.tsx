import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useLists } from '../api/lists';
import type { EditDraft, EditedText } from './edit-draft';
import { fieldName } from './field-text';

const LISTS = ['industry', 'size', 'source'] as const;
const LONG: EditedText[] = ['initialNeed', 'strategy', 'remarks'];

/** Every field of the record that people edit by hand; occupation and habits are a person's. */
export function EditFields() {
  const { t } = useTranslation();
  const lists = useLists();
  const kind = Form.useWatch<EditDraft['kind']>('kind');
  const item = (name: EditedText, needed = false) => ({
    name,
    label: fieldName(name, t),
    rules: needed
      ? [
          {
            required: true,
            whitespace: true,
            message: t('customers.form.required', { field: fieldName(name, t) }),
          },
        ]
      : [],
  });
  return (
    <>
      <Form.Item {...item('name', true)} className="whole">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item {...item('kind', true)}>
        <Select
          options={['company', 'person'].map((value) => ({ value, label: t(`record.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item {...item('valueTier')}>
        <Select
          allowClear
          options={['high', 'mid', 'low'].map((value) => ({ value, label: t(`customers.level.${value}`) }))}
        />
      </Form.Item>
      {LISTS.map((list) => (
        <Form.Item key={list} {...item(list, true)}>
          <Select options={lists.options(list)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      ))}
      <Form.Item {...item('firstContactOn', true)}>
        <Input type="date" />
      </Form.Item>
      <Form.Item {...item('foundedOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item {...item('website')}>
        <Input placeholder="https://" />
      </Form.Item>
      {kind === 'person' && (
        <>
          <Form.Item {...item('occupation')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item {...item('habits')} className="whole">
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        </>
      )}
      <Form.Item name="tags" label={t('customers.tags')} className="whole">
        <Select mode="tags" maxCount={50} open={false} suffixIcon={null} />
      </Form.Item>
      {LONG.map((name) => (
        <Form.Item key={name} {...item(name)} className="whole">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      ))}
    </>
  );
}

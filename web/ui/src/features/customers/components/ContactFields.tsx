import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

const PHONE = /^(1[3-9]\d{9}|\+?\d[\d -]{5,18}\d)$/;

function ContactRow({ row, onRemove }: { row: number; onRemove?: () => void }) {
  const { t } = useTranslation();
  const needed = (field: string) => ({
    required: true,
    whitespace: true,
    message: t('customers.form.required', { field }),
  });
  const name = t('customers.contact.name');
  const title = t('customers.contact.title');
  return (
    <div className="contact-fields">
      <Form.Item name={[row, 'name']} label={name} rules={[needed(name)]}>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'title']} label={title} rules={[needed(title)]}>
        <Input />
      </Form.Item>
      <Form.Item
        name={[row, 'phone']}
        label={t('customers.contact.phone')}
        rules={[{ pattern: PHONE, message: t('customers.form.phone') }]}
      >
        <Input inputMode="tel" />
      </Form.Item>
      <Form.Item
        name={[row, 'email']}
        label={t('customers.contact.email')}
        rules={[{ type: 'email', message: t('customers.form.email') }]}
      >
        <Input inputMode="email" />
      </Form.Item>
      {onRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('customers.contact.remove', { n: row + 1 })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

/** One contact at least. */
export function ContactFields() {
  const { t } = useTranslation();
  return (
    <fieldset className="whole contacts">
      <legend>{t('customers.contacts')}</legend>
      <Form.List name="contacts">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <ContactRow key={key} row={name} onRemove={rows.length > 1 ? () => remove(name) : undefined} />
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {t('customers.contact.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

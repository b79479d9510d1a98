import type { FormInstance } from 'antd';

import { fieldErrorsOf } from './api';

/** Says at each field why it was refused, and brings the first of them into sight. */
export function showRefusals(form: FormInstance, error: unknown) {
  const errors = fieldErrorsOf(error);
  form.setFields(errors.map(({ field, message }) => ({ name: field, errors: [message] })));
  if (errors[0]) form.scrollToField(errors[0].field, { focus: true, block: 'center' });
}

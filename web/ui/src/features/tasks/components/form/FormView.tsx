import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';

import { Form } from '@bpmn-io/form-js-viewer';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldError } from '@/lib/api';
import { useLanguage } from '@/lib/i18n/use-language';
import { serverNow } from '@/lib/time/now';

import { translateChrome } from './chrome';
import { setUpDates } from './dates';
import { focusFirstError, showErrors } from './field-errors';
import { translated } from './messages';
import { type Component, filled, withoutSubmitButton } from './schema';

export interface FormHandle {
  submit: () => void;
  showErrors: (errors: FieldError[]) => void;
}

interface Props {
  ref: Ref<FormHandle>;
  schema: Component;
  data: Record<string, unknown>;
  onSubmit: (variables: Record<string, unknown>) => void;
}

interface Validator {
  validateFieldInstance: (...args: unknown[]) => string[];
}

/** By default form-js takes typed text after a pause, and loses it when the form is sent before. */
const AT_ONCE = { debounce: false };

function translateMessages(form: Form, translate: (message: string) => string) {
  const validator = form.get<Validator>('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...args) => validate(...args).map(translate);
}

/** A Camunda form. The data is read once; what the person typed stays until the form is left, also in another language. */
export default function FormView({ ref, schema, data, onSubmit }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form>(null);

  const submitted = useEffectEvent((result: { data: Record<string, unknown>; errors: object }) => {
    if (Object.keys(result.errors).length === 0)
      onSubmit((filled(result.data) ?? {}) as Record<string, unknown>);
    else setTimeout(() => container.current && focusFirstError(container.current));
  });
  const say = useEffectEvent((message: string) => translated(message, t));
  const word = useEffectEvent((name: string) => t(`tasks.formText.${name}`));
  const open = useEffectEvent((created: Form) => {
    translateMessages(created, (message) => say(message));
    created.on('submit', (result: Parameters<typeof submitted>[0]) => submitted(result));
    void created.importSchema(withoutSubmitButton(schema), data);
  });
  const show = useEffectEvent((shown: Form) => {
    const typed = shown._getState().data;
    void shown.importSchema(withoutSubmitButton(schema), { ...data, ...typed });
  });

  useEffect(() => {
    setUpDates(language, serverNow());
    if (form.current) show(form.current);
  }, [language]);
  useEffect(() => {
    const created = new Form({ container: container.current!, ...AT_ONCE });
    const stop = translateChrome(container.current!, (name) => word(name));
    open(created);
    form.current = created;
    return () => {
      stop();
      created.destroy();
      form.current = null;
    };
  }, []);

  useImperativeHandle(ref, () => ({
    submit: () => void form.current?.submit(),
    showErrors: (errors) => {
      if (form.current) showErrors(form.current, errors);
      setTimeout(() => container.current && focusFirstError(container.current));
    },
  }));
  return <div ref={container} className="task-form" />;
}

export { api, body } from './client';
export { type ChangedSince, fieldErrorsOf, Problem, statusOf, type FieldError } from './problem';
export { keyed } from './request-key';
export { useRequestKey } from './use-request-key';

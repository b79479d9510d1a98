export { api, body } from './client';
export { type ChangedSince, fieldErrorsOf, Problem, statusOf, type FieldError } from './problem';

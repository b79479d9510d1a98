export { api, body } from './client';
export { fieldErrorsOf, Problem, statusOf, type FieldError } from './problem';

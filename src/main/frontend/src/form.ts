import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { text } from './texts';

type Errors = Record<string, string[]>;

/** The texts of form-js that an official can meet, by their English source; {values} are filled by form-js's own names. */
const WORDS: Record<string, string> = {
  'Field is required.': 'fieldRequired',
  'Field must match pattern {value}.': 'fieldPattern',
  'Field must have minimum value of {value}.': 'fieldMinimum',
  'Field must have maximum value of {value}.': 'fieldMaximum',
  'Field must have minimum length of {value}.': 'fieldMinimumLength',
  'Field must have maximum length of {value}.': 'fieldMaximumLength',
  'Value is not a number.': 'fieldNumber',
  'Value is expected to be an integer.': 'fieldInteger',
  'Select': 'fieldSelect',
  'Search': 'fieldSearch',
};

const words = {
  translate: ['value', (words: string, values: Record<string, string> = {}) => text(WORDS[words] ?? words, values)],
};

// The calendar that form-js opens for a date; English is its own.
if (document.documentElement.lang.startsWith('zh')) flatpickr.localize(Mandarin);

/**
 * Renders the task form of <form data-form-schema-url> with form-js, and lets it be sent like any other form: the fields
 * as one JSON value in the hidden input `data`. What was typed and what the server refused come in data-form-data and
 * data-form-errors (field key to sentences). form-js brings a form element of its own, which must stand beside ours,
 * not inside it; data-form-fields names where.
 */
export async function showForm(form: HTMLFormElement): Promise<void> {
  if (form.dataset.shown) return;
  form.dataset.shown = 'true';
  const host = document.querySelector<HTMLElement>(form.dataset.formFields!)!;
  try {
    const answer = await fetch(form.dataset.formSchemaUrl!, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${form.dataset.formSchemaUrl}: ${answer.status}`);
    const fields = new Form({ container: host, additionalModules: [words] });
    await fields.importSchema(await answer.json(), parse(form.dataset.formData) ?? {});
    host.removeAttribute('aria-busy');
    showErrors(fields, host, parse(form.dataset.formErrors) ?? {});
    connect(form, fields, host);
  } catch (error) {
    console.error(error);
    host.removeAttribute('aria-busy');
    host.textContent = text('formFailed');
  }
}

function connect(form: HTMLFormElement, fields: Form, host: HTMLElement) {
  const data = form.elements.namedItem('data') as HTMLInputElement;
  // Enter in a field submits form-js's own form; that must send ours.
  host.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
  }, true);
  form.addEventListener('submit', event => {
    const answer = fields.submit();
    if (Object.keys(answer.errors).length === 0) {
      data.value = JSON.stringify(answer.data);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    focusFirstError(host);
  }, true);
}

/** The server's refusals stand where form-js shows its own. */
function showErrors(fields: Form, host: HTMLElement, refused: Errors) {
  if (Object.keys(refused).length === 0) return;
  const registry = fields.get<{ getAll(): { id: string; key?: string }[] }>('formFieldRegistry');
  const errors: Errors = {};
  for (const field of registry.getAll()) {
    if (field.key && refused[field.key]) errors[field.id] = refused[field.key];
  }
  fields._setState({ errors });
  requestAnimationFrame(() => focusFirstError(host));
}

function focusFirstError(host: HTMLElement) {
  requestAnimationFrame(() => host.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select')?.focus());
}

function parse<T>(json: string | undefined): T | undefined {
  return json ? JSON.parse(json) as T : undefined;
}

import type { PhoneOption, Shown } from '../../phone/wire.ts';
import { INVALID_SHAPE, isObject, type Json, listField, MISSING, need, objectField, textField } from './field.ts';

/** Meta's code for a template value with a line break, a tab or more than four spaces in a row. */
const BAD_TEMPLATE_VALUE = 132018;

/** Checks the shape of a template message; the emulator keeps no register of approved templates, so any name and language pass. */
export function templateContent(value: unknown): Shown {
  const template = objectField(value, 'template');
  const name = textField(template.name, 'template.name', 512);
  textField(objectField(template.language, 'template.language').code, 'template.language.code', 15);
  const components = template.components === undefined ? [] : listField(template.components, 'template.components', 0, 20).map(component);
  const words = components.filter((part) => part.type !== 'button').flatMap((part) => part.values);
  const buttons = components.flatMap((part) => part.buttons);
  return { text: words.join(' · '), template: name, ...(buttons.length > 0 && { buttons }) };
}

interface Component {
  readonly type: string;
  readonly values: readonly string[];
  readonly buttons: readonly PhoneOption[];
}

function component(value: unknown, index: number): Component {
  const name = `template.components[${index}]`;
  const part = objectField(value, name);
  const type = textField(part.type, `${name}.type`, 30).toLowerCase();
  need(
    ['header', 'body', 'button', 'footer', 'carousel', 'limited_time_offer'].includes(type),
    `${name}.type '${type}' is not known`,
    INVALID_SHAPE,
  );
  const parameters = (part.parameters === undefined ? [] : listField(part.parameters, `${name}.parameters`, 0, 100)).map((entry, at) =>
    objectField(entry, `${name}.parameters[${at}]`),
  );
  const values = parameters.map((entry, at) => parameterText(entry, `${name}.parameters[${at}]`)).filter((text) => text !== '');
  return { type, values, buttons: type === 'button' ? quickReply(part, parameters, name) : [] };
}

function parameterText(parameter: Json, name: string): string {
  if (parameter.type === 'text') {
    const text = textField(parameter.text, `${name}.text`, 1024, BAD_TEMPLATE_VALUE);
    need(
      !/[\n\r\t]| {5,}/.test(text),
      `${name}.text must not have new-line or tab characters or more than 4 consecutive spaces`,
      BAD_TEMPLATE_VALUE,
    );
    return text;
  }
  const inner = typeof parameter.type === 'string' ? parameter[parameter.type] : undefined;
  if (isObject(inner) && typeof inner.fallback_value === 'string') return inner.fallback_value;
  need(parameter.type !== undefined, `${name}.type is required`, MISSING);
  return '';
}

function quickReply(part: Json, parameters: readonly Json[], name: string): readonly PhoneOption[] {
  need(/^[0-9]$/.test(String(part.index)), `${name}.index must be 0 to 9`, INVALID_SHAPE);
  if (part.sub_type !== 'quick_reply') return [];
  const payload = parameters.find((entry) => entry.type === 'payload')?.payload;
  if (payload === undefined) return [];
  const id = textField(payload, `${name}.parameters: payload`, 256);
  return [{ kind: 'template', id, title: id }];
}

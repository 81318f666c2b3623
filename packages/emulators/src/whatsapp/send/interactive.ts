import type { PhoneOption, PhoneSection, Shown } from '../../phone/wire.ts';
import { INVALID_SHAPE, type Json, listField, need, needUnique, objectField, optionalText, textField } from './field.ts';
import { type KnowsMedia, mediaPart } from './media-part.ts';

type ActionShown = Pick<Shown, 'buttons' | 'list' | 'link' | 'asksLocation'>;

const ACTIONS: Readonly<Record<string, (action: Json) => ActionShown>> = {
  button: replyButtons,
  list: listRows,
  cta_url: urlButton,
  location_request_message: locationRequest,
};

/** Checks an interactive message against Meta's limits and returns what the phone shows. Body ≤ 1024, header and footer ≤ 60. */
export function interactiveContent(value: unknown, knows: KnowsMedia): Shown {
  const interactive = objectField(value, 'interactive');
  const kind = textField(interactive.type, 'interactive.type', 64);
  const readAction = Object.hasOwn(ACTIONS, kind) ? ACTIONS[kind] : undefined;
  need(readAction !== undefined, `interactive.type '${kind}' is not one of ${Object.keys(ACTIONS).join(', ')}`, INVALID_SHAPE);
  const text = textField(objectField(interactive.body, 'interactive.body').text, 'interactive.body.text', 1024);
  const footer =
    interactive.footer === undefined
      ? undefined
      : textField(objectField(interactive.footer, 'interactive.footer').text, 'interactive.footer.text', 60);
  if (kind === 'location_request_message')
    need(interactive.header === undefined && footer === undefined, 'a location request has no header and no footer', INVALID_SHAPE);
  return {
    text,
    ...(interactive.header !== undefined && header(interactive.header, kind, knows)),
    ...(footer !== undefined && { footer }),
    ...readAction(objectField(interactive.action, 'interactive.action')),
  };
}

function header(value: unknown, kind: string, knows: KnowsMedia): Pick<Shown, 'header' | 'media'> {
  const head = objectField(value, 'interactive.header');
  if (head.type === 'text') return { header: textField(head.text, 'interactive.header.text', 60) };
  need(kind !== 'list', 'interactive.header.type must be text in a list', INVALID_SHAPE);
  const type = head.type;
  need(
    type === 'image' || type === 'video' || type === 'document',
    'interactive.header.type must be text, image, video or document',
    INVALID_SHAPE,
  );
  return { media: mediaPart(head[type], type, `interactive.header.${type}`, knows, false).media };
}

function replyButtons(action: Json): ActionShown {
  const buttons = listField(action.buttons, 'interactive.action.buttons', 1, 3).map((entry, index): PhoneOption => {
    const name = `interactive.action.buttons[${index}]`;
    const button = objectField(entry, name);
    need(button.type === 'reply', `${name}.type must be reply`, INVALID_SHAPE);
    const reply = objectField(button.reply, `${name}.reply`);
    return { kind: 'button', id: optionId(reply.id, `${name}.reply.id`, 256), title: textField(reply.title, `${name}.reply.title`, 20) };
  });
  needUnique(
    buttons.map((button) => button.id),
    'interactive.action.buttons: reply.id',
  );
  needUnique(
    buttons.map((button) => button.title),
    'interactive.action.buttons: reply.title',
  );
  return { buttons };
}

function listRows(action: Json): ActionShown {
  const button = textField(action.button, 'interactive.action.button', 20);
  const entries = listField(action.sections, 'interactive.action.sections', 1, 10);
  const sections = entries.map((entry, index): PhoneSection => {
    const name = `interactive.action.sections[${index}]`;
    const section = objectField(entry, name);
    const title = entries.length > 1 ? textField(section.title, `${name}.title`, 24) : optionalText(section.title, `${name}.title`, 24);
    const rows = listField(section.rows, `${name}.rows`, 1, 10).map((row, at) => listRow(row, `${name}.rows[${at}]`));
    return { ...(title !== undefined && { title }), rows };
  });
  const rows = sections.flatMap((section) => section.rows);
  need(rows.length <= 10, `interactive.action.sections: ${rows.length} rows in total are over the limit of 10`);
  needUnique(
    rows.map((row) => row.id),
    'interactive.action.sections: row ids',
  );
  return { list: { button, sections } };
}

function listRow(value: unknown, name: string): PhoneOption {
  const row = objectField(value, name);
  const description = optionalText(row.description, `${name}.description`, 72);
  return {
    kind: 'row',
    id: optionId(row.id, `${name}.id`, 200),
    title: textField(row.title, `${name}.title`, 24),
    ...(description !== undefined && { description }),
  };
}

function urlButton(action: Json): ActionShown {
  need(action.name === 'cta_url', 'interactive.action.name must be cta_url', INVALID_SHAPE);
  const parameters = objectField(action.parameters, 'interactive.action.parameters');
  const url = textField(parameters.url, 'interactive.action.parameters.url', 2000);
  need(/^https?:\/\/[^\s]+$/i.test(url), 'interactive.action.parameters.url must be an http(s) URL');
  return { link: { title: textField(parameters.display_text, 'interactive.action.parameters.display_text', 20), url } };
}

function locationRequest(action: Json): ActionShown {
  need(action.name === 'send_location', 'interactive.action.name must be send_location', INVALID_SHAPE);
  return { asksLocation: true };
}

function optionId(value: unknown, name: string, max: number): string {
  const id = textField(value, name, max);
  need(id === id.trim(), `${name} must not begin or end with a space`);
  return id;
}

import { type EventOf, type InboundContent, MailboxEvent } from '@samvad/framework';
import type { Voice } from './voice.ts';

/** Tells one event that a turn took from its mailbox. */
export function tellInput(input: unknown, voice: Voice): string {
  const { data: event } = MailboxEvent.safeParse(input);
  if (!event) return `Something came in: ${voice.value(input)}.`;
  switch (event.kind) {
    case 'message':
      return tellMessage(event, voice);
    case 'operator':
      return `${voice.text(event.operator)} ${operatorDeed(event.act, voice)}.`;
    case 'timer':
      return `The timer ${event.name}${ofTask(event.task)} fired.`;
    case 'run.ended':
      return `The run ${event.run} of task ${event.task} ended: ${event.outcome.is}.`;
    case 'run.delayed':
      return `The run ${event.run} of task ${event.task} ${event.inDoubt ? 'takes longer, and nobody knows whether it was made' : 'takes longer'}.`;
    case 'flooded':
      return 'The customer writes faster than can be answered one by one.';
    case 'read.ended':
      return `Late answers came: ${event.queries.join(', ')}.`;
    case 'notice':
      return `${event.source} told of ${event.subject} ${event.name} (${event.event}): ${voice.value(event.fields)}.`;
    case 'delivery.failed':
      return `The message ${event.outbox} was not delivered: ${event.code}.`;
  }
}

function operatorDeed(act: EventOf<'operator'>['act'], voice: Voice): string {
  switch (act.is) {
    case 'takeover':
      return 'took the conversation over';
    case 'message':
      return `wrote ${voice.quote(act.text)}`;
    case 'echo':
      return `wrote ${voice.quote(act.text)} on the channel's own app`;
    case 'release':
      return `gave the conversation back${act.note === null ? '' : ` with the note ${voice.quote(act.note)}`}, values ${voice.value(act.values)}`;
  }
}

const ofTask = (task: string | null): string => (task === null ? '' : ` of task ${task}`);

const tellMessage = ({ messageId, content, sentAt }: EventOf<'message'>, voice: Voice): string =>
  `The customer ${deed(content, voice)} (${voice.messageId(messageId)}, sent ${voice.time(Date.parse(sentAt))}).`;

function deed(content: InboundContent, voice: Voice): string {
  switch (content.type) {
    case 'text':
      return `wrote ${voice.quote(content.text)}`;
    case 'choice':
      return `pressed ${voice.quote(content.title)} (${content.id})`;
    case 'location':
      return `sent a location${content.name === undefined ? '' : ` ${voice.quote(content.name)}`}`;
    case 'media':
      return `sent a file (${content.kind}, ${content.file.mime})${content.caption === undefined ? '' : ` with ${voice.quote(content.caption)}`}`;
    case 'contacts':
      return content.phones.length === 1 ? 'sent a contact' : `sent ${content.phones.length} contacts`;
    case 'form':
      return `filled in a form: ${voice.value(content.values)}`;
    case 'reaction':
      return `reacted with ${content.emoji === '' ? 'nothing' : content.emoji} to ${voice.messageId(content.messageId)}`;
    case 'edit':
      return `changed ${voice.messageId(content.messageId)} to ${voice.quote(content.text)}`;
    case 'revoke':
      return `took back ${voice.messageId(content.messageId)}`;
    case 'unsupported':
      return `sent what this version does not read: ${content.what}`;
  }
}

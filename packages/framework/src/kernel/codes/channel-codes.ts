import { type CodeEntry, entry } from './code-entry.ts';

/** From a message to send to its delivery, and the files of customers. */
export const channelCodes = {
  'CHANNEL.CONNECT': entry(
    'channel',
    'error',
    true,
    'vendor',
    'the channel cannot be reached',
    'Check the network and the address of the channel.',
  ),
  'CHANNEL.AUTH': entry(
    'channel',
    'critical',
    true,
    'config',
    'the channel refuses our token',
    'Renew the access token; sends wait meanwhile.',
  ),
  'CHANNEL.RATE': entry('channel', 'warning', true, 'vendor', 'the channel limits our rate', 'Sends wait by themselves.'),
  'CHANNEL.WINDOW': entry(
    'channel',
    'warning',
    false,
    'vendor',
    'the service window of the customer is closed',
    'A template or a word of the customer opens it.',
  ),
  'CHANNEL.REFUSED': entry('channel', 'error', false, 'ours', 'the channel refuses a message', 'Read the code and details in the message.'),
  'CHANNEL.UNAVAILABLE': entry('channel', 'error', true, 'vendor', 'the channel answered with a server error', 'Sends are tried again.'),
  'CHANNEL.AMBIGUOUS': entry(
    'channel',
    'error',
    true,
    'vendor',
    'nobody knows whether a message was sent',
    'A status proves it, or it is sent once more after 30 s.',
  ),
  'CHANNEL.UNDELIVERED': entry(
    'channel',
    'warning',
    false,
    'vendor',
    'a message was accepted but not delivered',
    'Read the code; the customer may have to be reached otherwise.',
  ),
  'CHANNEL.LIMIT': entry(
    'channel',
    'error',
    false,
    'plugin',
    'a message does not fit the limits of its channel',
    'Shorten the text or offer fewer options.',
  ),
  'MEDIA.FETCH': entry('media', 'error', true, 'vendor', 'a media file could not be fetched', 'Ask the customer to send it again.'),
  'OUTBOX.DEAD': entry('outbox', 'error', false, 'vendor', 'a message was given up', 'Read the cause; tell the customer otherwise.'),
} as const satisfies Record<string, CodeEntry>;

import type { ChannelLimits } from '@samvad/framework';

/**
 * What WhatsApp shows, in UTF-16 units: whether Meta counts those or code points is not published, and these are never fewer.
 * Source: Cloud API reference, messages; for the text beside a list the OpenAPI's 1024, not the page's 4096.
 */
export const limits: ChannelLimits = {
  textLength: 4096,
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  choicesText: 1024,
  openTitle: 20,
};

/** Longest ids on the wire; an id is never cut. */
export const ID_LENGTH = { button: 256, row: 200 } as const;

/** Longest `biz_opaque_callback_data`. */
export const REFERENCE_LENGTH = 512;

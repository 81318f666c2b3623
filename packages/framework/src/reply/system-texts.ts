import { feelingTexts } from './feeling-texts.ts';
import { personTexts } from './person-texts.ts';
import { rightsTexts } from './rights-texts.ts';
import { en } from './texts/en.ts';
import { hi } from './texts/hi.ts';
import { hiLatn } from './texts/hi-latn.ts';
import type { SameKeys } from './texts/wordings.ts';
import { timeTexts } from './time-texts.ts';
import { versionTexts } from './version-texts.ts';

const english = {
  ...en,
  ...timeTexts.en,
  ...versionTexts.en,
  ...personTexts.en,
  ...feelingTexts.en,
  ...rightsTexts.en,
} as const;

/** The framework's own words. A flow's author writes none of these; an app may override them by a plugin named `samvad`. */
export const systemTexts = {
  en: english,
  hi: {
    ...hi,
    ...timeTexts.hi,
    ...versionTexts.hi,
    ...personTexts.hi,
    ...feelingTexts.hi,
    ...rightsTexts.hi,
  } satisfies SameKeys<typeof english>,
  'hi-Latn': {
    ...hiLatn,
    ...timeTexts['hi-Latn'],
    ...versionTexts['hi-Latn'],
    ...personTexts['hi-Latn'],
    ...feelingTexts['hi-Latn'],
    ...rightsTexts['hi-Latn'],
  } satisfies SameKeys<typeof english>,
} as const;

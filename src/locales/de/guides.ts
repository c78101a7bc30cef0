import type { GuideTexts } from '../../core/words/locale.ts';

/** The texts of the guides. */
export const guides: GuideTexts = {};

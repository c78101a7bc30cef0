import { administrationPictures } from './pictures/administration.ts';
import { consentPictures } from './pictures/consent.ts';
import { credentialPictures } from './pictures/credentials.ts';

/** Every drawing of the guides, by what it shows. */
export const pictures = { ...administrationPictures, ...credentialPictures, ...consentPictures } as const;

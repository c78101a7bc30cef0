/** How a part of a drawing is painted; every tone is made of the theme's own colors. */
export type Tone =
  | 'frame'
  | 'panel'
  | 'line'
  | 'faint'
  | 'strong'
  | 'accent'
  | 'on-accent'
  | 'target'
  | 'good';

/** A rounded rectangle of a drawing, on a canvas of 240 × 112. */
export type Shape = readonly [
  tone: Tone,
  x: number,
  y: number,
  width: number,
  height: number,
  radius?: number,
];

/** A drawing of one of Atlassian's screens: rectangles only, no text, no color of its own. */
export type Picture = readonly Shape[];

/** A place in Atlassian's pages; `{host}` and `{cloudId}` are filled in, and one that names them is shown, once they are known. */
export type GuideLink = {
  readonly label: string;
  readonly href: string;
  /** Where it leads better, as soon as the site is known. */
  readonly known?: { readonly label: string; readonly href: string };
};

/** Something that may be in the way of a step, and what to do about it. */
export type Obstacle = { readonly when: string; readonly advice: string };

/**
 * One step on Atlassian's screens. In all texts `**…**` marks what is written on the screen, and `{app}` is the
 * product that asks.
 */
export type GuideStep = {
  /** Unique in its guide; with the section's, its address: `apiToken/scopes`. */
  readonly id: string;
  readonly text: string;
  /** How the person knows that it worked. */
  readonly see: string;
  /** A limit, or what else is worth knowing here. */
  readonly note?: string;
  /** The note makes sense beside the form only. */
  readonly noteHere?: true;
  /** Makes sense beside the form only, so that a message to somebody else leaves it out. */
  readonly here?: true;
  readonly picture?: Picture;
  readonly link?: GuideLink;
  /** A table that belongs to the step. */
  readonly table?: 'fields' | 'scopes' | 'profiles';
  readonly obstacles: readonly Obstacle[];
};

/** The steps that lead to one field, or around them all. */
export type GuideSection = {
  /** The field's name where it helps with one. */
  readonly id: string;
  /** In the guide's own table of contents. */
  readonly short: string;
  readonly title: string;
  /** What the field asks for, in the table of fields. */
  readonly what?: string;
  /** Who can do this part, where it is somebody else than for the rest. */
  readonly who?: string;
  /** How long it takes, in minutes. */
  readonly minutes: number;
  readonly steps: readonly GuideStep[];
};

/** Something that an account needs: a permission by its key or a scope, or what comes with one of them. */
export type ProfileNeed = {
  /** What it is called here; the permission's or the scope's own name when left out. */
  readonly name?: string;
  readonly note?: string;
} & (
  | { readonly permission: string; readonly scope?: never }
  | { readonly scope: string; readonly permission?: never }
);

/** What an account has to be allowed to do for one kind of use. */
export type PermissionProfile = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly needs: readonly ProfileNeed[];
};

/** A permission as the screen calls it. */
type GuidePermission = {
  readonly name: string;
  readonly use: string;
  /** Needed for whatever it is used. */
  readonly always?: true;
};

/** Help for a whole form, as data. */
export type Guide = {
  readonly title: string;
  /** Who can do this, in a few words. */
  readonly who: string;
  readonly sections: readonly GuideSection[];
  /** What each scope is for here, by its name, where that is more than what it lets any app do. */
  readonly scopes?: Readonly<Record<string, string>>;
  /** Where nobody needs an admin unless the site keeps apps out: the section in which one lets them in. */
  readonly adminSection?: string;
  /** What each permission is called on the screen, and what it is for, by its key. */
  readonly permissions?: Readonly<Record<string, GuidePermission>>;
  readonly profiles?: readonly PermissionProfile[];
  /** What else to keep in mind about the account; marked as the texts of steps. */
  readonly advice?: readonly string[];
};

/**
 * A text in the pieces of `**…**`: every second one is what is written on the screen.
 *
 * @example
 * splitLabels('Choose **Create**.') // ['Choose ', 'Create', '.']
 */
export const splitLabels = (text: string): readonly string[] => text.split('**');

/** A text without its marks, for an email. */
export const withoutMarks = (text: string): string => text.replaceAll('**', '');

/** What a need of a profile is called, and what it is for. */
export function readNeed(guide: Guide, need: ProfileNeed): { readonly name: string; readonly text: string } {
  const known =
    need.permission === undefined
      ? { name: need.scope, use: guide.scopes?.[need.scope] ?? '' }
      : (guide.permissions?.[need.permission] ?? { name: need.permission, use: '' });
  return { name: need.name ?? known.name, text: need.note ?? known.use };
}

'use client';
import type { ComponentType } from 'react';
import type { Field, FieldKind } from '../../core/provider.ts';
import { ExpiryChoices } from './expiry-choices.tsx';
import { SiteAnswer } from './site-answer.tsx';

const aidOf: Partial<Record<FieldKind, ComponentType<{ readonly name: string }>>> = {
  site: SiteAnswer,
  address: SiteAnswer,
  expiry: ExpiryChoices,
};

/** What helps with a field of this kind, between its control and its hint. */
export function FieldAid({ field: { name, kind } }: { readonly field: Field }) {
  const Aid = aidOf[kind];
  return Aid ? <Aid name={name} /> : null;
}
